import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { meReadQueryKey, organizationReadOptions, organizationReadQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { organizationChange } from '~/api/generated/sdk.gen';
import type { OrganizationView } from '~/api/generated/types.gen';
import { LeaveQuestion } from '~/components/leave-question';
import { queryClient } from '~/query-client';
import { useMay } from '~/session/use-me';
import { Refused } from '~/ui/refused';
import { sayDone } from '~/ui/saved';

import { LANGUAGE_CHOICES, timeZones } from './choices';
import { changeOf, type Field } from './two-edits/rules';
import { TwoEdits } from './two-edits/two-edits';
import { useSharedForm } from './two-edits/use-shared-form';

type Entries = ReturnType<typeof seenIn>['values'];

/** Sends what was changed, over the version that was seen; what somebody else saved meanwhile is shown beside it. */
export function OrganizationForm({ organization }: { readonly organization: OrganizationView }) {
  const { t } = useTranslation();
  const mayChange = useMay()('organization.manage');
  const { form, edits, refusal, sending, submit } = useSharedForm({
    opened: seenIn(organization),
    quicker: 'organization_changed',
    readPresent: async () => seenIn(await queryClient.fetchQuery({ ...organizationReadOptions(), staleTime: 0 })),
    send: async (entries, seen) => {
      const { corporateNumber, ...change } = changeOf(seen.values, entries);
      const number = corporateNumber === undefined ? {} : { corporateNumber: corporateNumber.trim() || null };
      const { data } = await organizationChange({ body: { ...change, ...number, version: seen.version } });
      queryClient.setQueryData(organizationReadQueryKey(), data);
      await queryClient.invalidateQueries({ queryKey: meReadQueryKey() });
      sayDone(t('common.saved'));
      return seenIn(data);
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <Stack maw={440}>
        <TwoEdits edits={edits} labelOf={(field) => t(LABELS[field])} asText={shownOf} />
        <Refused error={refusal} />
        <TextInput label={t('organization.name')} required disabled={!mayChange} {...form.getInputProps('name')} />
        <TextInput
          label={t('organization.kana')}
          description={t('organization.kanaHint')}
          disabled={!mayChange}
          {...form.getInputProps('nameKana')}
        />
        <TextInput
          label={t('organization.number')}
          description={t('organization.numberHint')}
          inputMode="numeric"
          disabled={!mayChange}
          {...form.getInputProps('corporateNumber')}
        />
        <Select
          label={t('organization.language')}
          description={t('organization.languageHint')}
          data={LANGUAGE_CHOICES}
          allowDeselect={false}
          disabled={!mayChange}
          {...form.getInputProps('language')}
        />
        <Select
          label={t('organization.timeZone')}
          description={t('organization.timeZoneHint')}
          data={timeZones(form.getValues().timeZone)}
          searchable
          allowDeselect={false}
          limit={60}
          disabled={!mayChange}
          {...form.getInputProps('timeZone')}
        />
        <Group>
          <Button type="submit" loading={sending} disabled={!mayChange || edits !== null || !form.isDirty()}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const LABELS = {
  name: 'organization.name',
  nameKana: 'organization.kana',
  corporateNumber: 'organization.number',
  language: 'organization.language',
  timeZone: 'organization.timeZone',
} as const satisfies Record<Field<Entries>, string>;

function seenIn({ version, name, nameKana, corporateNumber, language, timeZone }: OrganizationView) {
  return { version, values: { name, nameKana, corporateNumber: corporateNumber ?? '', language, timeZone } };
}

function shownOf(field: Field<Entries>, entries: Entries): string {
  if (field !== 'language') return entries[field];
  return LANGUAGE_CHOICES.find(({ value }) => value === entries.language)?.label ?? '';
}
