import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { informationClassesListOptions, informationClassesListQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { informationClassesReplace } from '~/api/generated/sdk.gen';
import type { InformationClassesView } from '~/api/generated/types.gen';
import { LeaveQuestion } from '~/components/leave-question';
import { queryClient } from '~/query-client';
import { useMay } from '~/session/use-me';
import { Refused } from '~/ui/refused';
import { sayDone } from '~/ui/saved';

import { BackToBuiltIn } from './back-to-built-in';
import { byClass, type ClassValues } from './class-edits';
import { ClassRow } from './class-row';
import { TwoEdits } from './two-edits/two-edits';
import { type Seen, useSharedPlaces } from './two-edits/use-shared-form';
import { useClassWords } from './use-class-words';

const MOST_CLASSES = 20;

/** The set as a whole: names, weight and order. It is saved over the revision that was seen. */
export function ClassesForm({ classes }: { readonly classes: InformationClassesView }) {
  const { t } = useTranslation();
  const mayChange = useMay()('organization.manage');
  const words = useClassWords();
  const replace = async ({ classes: drafts }: ClassValues, revision: string) => {
    const { data } = await informationClassesReplace({ body: { classes: drafts, revision } });
    queryClient.setQueryData(informationClassesListQueryKey(), data);
    sayDone(t('common.saved'));
    return seenIn(data);
  };
  const { form, edits, refusal, sending, submit, seen, show } = useSharedPlaces(byClass, {
    opened: seenIn(classes),
    quicker: 'classes_changed',
    readPresent: async () => seenIn(await queryClient.fetchQuery({ ...informationClassesListOptions(), staleTime: 0 })),
    send: (values, { version }) => replace(values, version),
  });
  const rows = form.getValues().classes;
  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <Stack>
        <TwoEdits edits={edits} {...words(edits)} />
        <Refused error={refusal} />
        {rows.map((row, at) => (
          <ClassRow key={row.key ?? `new-${at}`} form={form} at={at} last={at === rows.length - 1} disabled={!mayChange} />
        ))}
        <Group gap="xs" justify="space-between">
          <Group gap="xs">
            <Button type="submit" loading={sending} disabled={!mayChange || edits !== null || !form.isDirty() || rows.length === 0}>
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
          {classes.own && <BackToBuiltIn disabled={!mayChange} onReturn={async () => show(await replace({ classes: [] }, seen.version))} />}
        </Group>
      </Stack>
    </form>
  );
}

function seenIn({ items, revision }: InformationClassesView): Seen<ClassValues, string> {
  return { version: revision, values: { classes: items.map(({ key, name, exposure }) => ({ key, name: { ...name }, exposure })) } };
}
