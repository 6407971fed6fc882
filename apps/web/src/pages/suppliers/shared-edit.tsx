import { Button, Checkbox, Group, Select, Stack, TagsInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { suppliersTagsOptions } from '~/api/generated/@tanstack/react-query.gen';
import { sharedEditsEditFiltered, sharedEditsEditSelected } from '~/api/generated/sdk.gen';
import type { SharedChangeDto, SharedEditView } from '~/api/generated/types.gen';
import { useIdempotencyKey } from '~/api/use-idempotency';
import { useClassNames } from '~/components/information-classes';
import type { Selection } from '~/components/suppliers/selection';
import { useMembers } from '~/components/use-members';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';
import { filterOf, type SuppliersSearch } from './search';

export type SharedEditKind = 'classes' | 'owner' | 'tags' | 'end' | 'reactivate';

interface SharedEditProps {
  readonly kind: SharedEditKind;
  readonly selection: Selection;
  readonly search: SuppliersSearch;
  readonly count: number;
  readonly onClose: (done: boolean) => void;
}

/** Asks what those selected are to have in common, says what will happen, and does it: all of them or none. */
export function SharedEdit({ kind, selection, search, count, onClose }: SharedEditProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [change, setChange] = useState<SharedChangeDto>(STARTING[kind]);
  const edit = useMutation({
    mutationFn: (wanted: SharedChangeDto) => send(selection, search, count, wanted, keyFor({ selection: [...written(selection)], wanted })),
    onSuccess: async ({ changed }) => {
      notifications.show({ message: t('suppliers.together.done', { count: changed }) });
      onClose(true);
      await client.invalidateQueries();
    },
    // What refused is that they are not as they were seen: they are shown as they are now.
    onError: () => client.invalidateQueries(),
  });
  return (
    <Dialog title={t(`suppliers.together.${kind}.title`, { count })} onClose={() => onClose(false)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          edit.mutate(change);
        }}
      >
        <Stack>
          <Refused error={edit.error} />
          <p className="prose">{t(`suppliers.together.${kind}.lead`, { count })}</p>
          {kind === 'classes' && <ClassesField change={change} onChange={setChange} />}
          {kind === 'owner' && <OwnerField change={change} onChange={setChange} />}
          {kind === 'tags' && <TagsField change={change} onChange={setChange} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => onClose(false)}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={edit.isPending} disabled={kind === 'tags' && (change.addTags?.length ?? 0) === 0}>
              {t(`suppliers.together.${kind}.submit`, { count })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

const STARTING: Readonly<Record<SharedEditKind, SharedChangeDto>> = {
  classes: { classes: [] },
  owner: { ownerId: null },
  tags: { addTags: [] },
  end: { state: 'ended' },
  reactivate: { state: 'active' },
};

async function send(
  selection: Selection,
  search: SuppliersSearch,
  count: number,
  change: SharedChangeDto,
  key: string,
): Promise<SharedEditView> {
  const headers = { 'Idempotency-Key': key };
  if (selection.kind === 'some') {
    const suppliers = [...selection.versions].map(([id, version]) => ({ id, version }));
    return (await sharedEditsEditSelected({ body: { suppliers, change }, headers })).data;
  }
  const body = { filter: filterOf(search), except: [...selection.except], count, change };
  return (await sharedEditsEditFiltered({ body, headers })).data;
}

function written(selection: Selection): Iterable<unknown> {
  return selection.kind === 'some' ? selection.versions : selection.except;
}

interface FieldProps {
  readonly change: SharedChangeDto;
  readonly onChange: (change: SharedChangeDto) => void;
}

function ClassesField({ change, onChange }: FieldProps) {
  const { t } = useTranslation();
  const names = useClassNames();
  return (
    <Checkbox.Group label={t('suppliers.columns.classes')} value={change.classes ?? []} onChange={(classes) => onChange({ classes })}>
      <Stack gap="xs" mt="xs">
        {[...names].map(([value, label]) => (
          <Checkbox key={value} size="sm" value={value} label={label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function OwnerField({ change, onChange }: FieldProps) {
  const { t } = useTranslation();
  const members = useMembers();
  return (
    <Select
      label={t('suppliers.columns.owner')}
      placeholder={t('suppliers.together.owner.nobody')}
      data={members}
      value={change.ownerId ?? null}
      onChange={(ownerId) => onChange({ ownerId })}
      clearable
      searchable
    />
  );
}

function TagsField({ change, onChange }: FieldProps) {
  const { t } = useTranslation();
  const { data: tags } = useQuery(suppliersTagsOptions());
  return (
    <TagsInput
      label={t('suppliers.columns.tags')}
      data={tags?.items.map(({ tag }) => tag) ?? []}
      value={change.addTags ?? []}
      onChange={(addTags) => onChange({ addTags })}
      splitChars={[',', '、', ';']}
      // Above the field: the button to send stands below it.
      comboboxProps={{ position: 'top' }}
      maxDropdownHeight={132}
    />
  );
}
