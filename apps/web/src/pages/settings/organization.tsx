import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { organizationReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import { OnlyManagers } from '~/components/only-managers';
import { OrganizationForm } from '~/forms/organization';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';

/** What the organization is called, and where its days end. */
export function OrganizationPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(organizationReadOptions());
  return (
    <Page title={t('organization.title')} lead={t('organization.lead')} narrow>
      <OnlyManagers permission="organization.manage" />
      <Card>
        <OrganizationForm organization={data} />
      </Card>
    </Page>
  );
}
