import { Checkbox, MultiSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { campaignsListOptions, organizationReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { AuditedCampaignView } from '~/api/generated/types.gen';

const NEWEST = { query: { states: ['issued', 'cancelled'], limit: 100 } } as const;

/** What an external auditor is invited to. */
export interface EngagementValues {
  campaignIds: string[];
  endsOn: string;
  notes: boolean;
}

interface EngagementFieldsProps<Values extends EngagementValues> {
  readonly form: UseFormReturnType<Values>;
  /** Those chosen already, which may be older than the newest hundred. */
  readonly chosen?: readonly AuditedCampaignView[];
}

/** Which campaigns, until when, and whether with the organization's own remarks. */
export function EngagementFields<Values extends EngagementValues>({ form, chosen = [] }: EngagementFieldsProps<Values>) {
  const { t } = useTranslation();
  const { data: organization } = useQuery(organizationReadOptions());
  const all = useCampaignNames(chosen);
  return (
    <>
      <MultiSelect
        label={t('auditors.campaigns')}
        description={t('auditors.campaignsHint')}
        data={[...all].map(([value, label]) => ({ value, label }))}
        nothingFoundMessage={t('auditors.noCampaigns')}
        searchable
        required
        withAsterisk={false}
        {...form.getInputProps('campaignIds')}
      />
      <TextInput
        type="date"
        label={t('auditors.endsOn')}
        description={organization && t('auditors.endsOnHint', { timeZone: organization.timeZone })}
        required
        {...form.getInputProps('endsOn')}
      />
      <Checkbox label={t('auditors.notes')} description={t('auditors.notesHint')} {...form.getInputProps('notes', { type: 'checkbox' })} />
    </>
  );
}

/** What can be chosen, by name. */
export function useCampaignNames(chosen: readonly AuditedCampaignView[]): ReadonlyMap<string, string> {
  const { data } = useQuery(campaignsListOptions({ query: { ...NEWEST.query, states: [...NEWEST.query.states] } }));
  return new Map([...chosen, ...(data?.items ?? [])].map(({ id, name }) => [id, name]));
}
