import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { meReadQueryKey, organizationReadOptions, organizationReadQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { organizationChange } from '~/api/generated/sdk.gen';
import type { OrganizationView } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';
import { LeaveQuestion } from '~/components/leave-question';
import { queryClient } from '~/query-client';
import { useMay } from '~/session/use-me';
import { Refused } from '~/ui/refused';
import { sayDone } from '~/ui/saved';

import { LANGUAGE_CHOICES, timeZones } from './choices';
import { useServerForm } from './use-server-form';

/** Changes over the version that was seen; what somebody else saved meanwhile is fetched on request, never written over. */
export function OrganizationForm({ organization }: { readonly organization: OrganizationView }) {
  const { t } = useTranslation();
  const mayChange = useMay()('organization.manage');
  // What was seen when typing began: a newer one that arrives meanwhile changes nothing here.
  const [seen, setSeen] = useState(organization);
  const { form, refusal, sending, submit } = useServerForm({ initialValues: entriesOf(seen) }, async ({ corporateNumber, ...values }) => {
    const body = { ...values, corporateNumber: corporateNumber.trim() || null, version: seen.version };
    const { data } = await organizationChange({ body });
    queryClient.setQueryData(organizationReadQueryKey(), data);
    show(data);
    await queryClient.invalidateQueries({ queryKey: meReadQueryKey() });
    sayDone(t('common.saved'));
  });
  const show = (present: OrganizationView) => {
    setSeen(present);
    form.setInitialValues(entriesOf(present));
    form.reset();
  };
  const showPresent = async () => show(await queryClient.fetchQuery({ ...organizationReadOptions(), staleTime: 0 }));
  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <Stack maw={440}>
        <Refused error={refusal}>
          {refusal instanceof Refusal && refusal.status === 409 && (
            <Button variant="default" size="xs" mt="xs" onClick={showPresent}>
              {t('settings.showPresent')}
            </Button>
          )}
        </Refused>
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
          data={timeZones(seen.timeZone)}
          searchable
          allowDeselect={false}
          limit={60}
          disabled={!mayChange}
          {...form.getInputProps('timeZone')}
        />
        <Group>
          <Button type="submit" loading={sending} disabled={!mayChange || !form.isDirty()}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function entriesOf({ name, nameKana, corporateNumber, language, timeZone }: OrganizationView) {
  return { name, nameKana, corporateNumber: corporateNumber ?? '', language, timeZone };
}
