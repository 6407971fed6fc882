import { useTranslation } from 'react-i18next';

import { useEngagement } from '~/session/use-engagement';

import { NoOrganization } from './no-organization';

/** For an external auditor whose time is over: says so, and that nothing is asked of them any more. */
export function EngagementOver() {
  const { t } = useTranslation();
  const organization = useEngagement()?.organizationName ?? '';
  return <NoOrganization title={t('session.engagementOver')} lead={t('session.engagementOverLead', { organization })} />;
}
