import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useMay } from '~/session/use-me';

/** Why the controls of this page are disabled, for whoever may look but not change. */
export function OnlyManagers({ permission }: { readonly permission: string }) {
  const { t } = useTranslation();
  const may = useMay();
  if (may(permission)) return null;
  return (
    <Alert color="gray" variant="light" icon={<IconLock size={18} />}>
      {t('settings.onlyManagers')}
    </Alert>
  );
}
