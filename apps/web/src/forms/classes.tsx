import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { informationClassesListOptions, informationClassesListQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { informationClassesReplace } from '~/api/generated/sdk.gen';
import type { InformationClassDto, InformationClassesView } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';
import { LeaveQuestion } from '~/components/leave-question';
import { queryClient } from '~/query-client';
import { useMay } from '~/session/use-me';
import { Refused } from '~/ui/refused';
import { sayDone } from '~/ui/saved';

import { BackToBuiltIn } from './back-to-built-in';
import { ClassRow } from './class-row';
import { useServerForm } from './use-server-form';

const MOST_CLASSES = 20;

/** The set as a whole: names, weight and order. It is saved over the revision that was seen. */
export function ClassesForm({ classes }: { readonly classes: InformationClassesView }) {
  const { t } = useTranslation();
  const mayChange = useMay()('organization.manage');
  // What was seen when typing began: a newer set that arrives meanwhile changes nothing here.
  const [seen, setSeen] = useState(classes);
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { classes: entriesOf(seen) } }, (values) =>
    replace(values.classes),
  );

  const show = (present: InformationClassesView) => {
    setSeen(present);
    form.setInitialValues({ classes: entriesOf(present) });
    form.reset();
  };
  const replace = async (drafts: InformationClassDto[]) => {
    const { data } = await informationClassesReplace({ body: { classes: drafts, revision: seen.revision } });
    queryClient.setQueryData(informationClassesListQueryKey(), data);
    show(data);
    sayDone(t('common.saved'));
  };
  const showPresent = async () => show(await queryClient.fetchQuery({ ...informationClassesListOptions(), staleTime: 0 }));
  const rows = form.getValues().classes;

  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <Stack>
        <Refused error={refusal}>
          {refusal instanceof Refusal && refusal.code === 'classes_changed' && (
            <Button variant="default" size="xs" mt="xs" onClick={showPresent}>
              {t('settings.showPresent')}
            </Button>
          )}
        </Refused>
        {rows.map((row, at) => (
          <ClassRow key={row.key ?? `new-${at}`} form={form} at={at} last={at === rows.length - 1} disabled={!mayChange} />
        ))}
        <Group gap="xs" justify="space-between">
          <Group gap="xs">
            <Button type="submit" loading={sending} disabled={!mayChange || !form.isDirty() || rows.length === 0}>
              {t('common.save')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={!mayChange || rows.length >= MOST_CLASSES}
              onClick={() => form.insertListItem('classes', { name: { ja: '', en: '' }, exposure: 1 })}
            >
              {t('classes.add')}
            </Button>
          </Group>
          {seen.own && <BackToBuiltIn disabled={!mayChange} onReturn={() => replace([])} />}
        </Group>
      </Stack>
    </form>
  );
}

function entriesOf({ items }: InformationClassesView): InformationClassDto[] {
  return items.map(({ key, name, exposure }) => ({ key, name: { ...name }, exposure }));
}
