import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { informationClassesListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { OnlyManagers } from '~/components/only-managers';
import { ClassesForm } from '~/forms/classes';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';

/** How important the information is that suppliers handle: the built-in classes, or the organization's own. */
export function ClassesPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(informationClassesListOptions());
  return (
    <Page title={t('classes.title')} lead={t('classes.lead')} narrow>
      <OnlyManagers permission="organization.manage" />
      <Card title={t(data.own ? 'classes.own' : 'classes.builtIn')} lead={t('classes.order')}>
        <ClassesForm classes={data} />
      </Card>
    </Page>
  );
}
