import { IconBuildingPlus, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { PermittedButton } from '~/components/permitted-button';
import { paths, wayTo } from '~/paths';

/** What a buyer begins most often. */
export function Beginnings() {
  const { t } = useTranslation();
  return (
    <>
      <PermittedButton permission="suppliers.write" variant="default" to={paths.supplierAdd} leftSection={<IconBuildingPlus size={16} />}>
        {t('suppliers.add')}
      </PermittedButton>
      <PermittedButton permission="campaigns.write" variant="default" to={wayTo(paths.campaignNew)} leftSection={<IconSend size={16} />}>
        {t('home.begin')}
      </PermittedButton>
    </>
  );
}
