import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { suppliersEdit } from '~/api/generated/sdk.gen';
import type { AddSupplierDto, SupplierView } from '~/api/generated/types.gen';
import type { Refusal } from '~/api/refusal';
import { LeaveQuestion } from '~/components/leave-question';
import { paths } from '~/paths';
import { Refused } from '~/ui/refused';

import { differingFields } from '../two-edits/rules';
import { TwoEdits } from '../two-edits/two-edits';
import { type Seen, useSharedForm } from '../two-edits/use-shared-form';
import { SupplierFields } from './fields';
import { useFieldText } from './use-field-text';
import { draftOf, type SupplierValues, valuesOf } from './values';

/** Changes what is known of a supplier. When somebody was quicker, both contents are shown and one chooses, field by field. */
export function EditSupplierForm({ supplier }: { readonly supplier: SupplierView }) {
  const { t } = useTranslation();
  const router = useRouter();
  const client = useQueryClient();
  const asText = useFieldText();
  const { form, edits, refusal, sending, submit } = useSharedForm({
    opened: openedOf(supplier),
    quicker: 'supplier_changed',
    readPresent: async (refused) => theirsIn(refused),
    send: async (values, seen) => {
      await suppliersEdit({ path: { id: supplier.id }, body: { version: seen.version, ...draftedChange(seen.values, values) } });
      notifications.show({ message: t('supplier.saved') });
      await client.invalidateQueries();
      await router.navigate({ to: paths.supplier, params: { id: supplier.id } });
      return null;
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <Stack>
        <TwoEdits edits={edits} labelOf={(field) => t(`supplier.fields.${field}`)} asText={asText} />
        <SupplierFields form={form} />
        <Refused error={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => router.navigate({ to: paths.supplier, params: { id: supplier.id } })}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={sending} disabled={edits !== null}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function openedOf({ owner, ...supplier }: SupplierView): Seen<SupplierValues> {
  return { version: supplier.version, values: valuesOf({ ...supplier, ownerId: owner?.id ?? null }) };
}

/** As the API takes it, and only what was changed. */
function draftedChange(opened: SupplierValues, values: SupplierValues): Partial<AddSupplierDto> {
  const draft = draftOf(values);
  return Object.fromEntries(differingFields(opened, values).map((field) => [field, draft[field]]));
}

/** What stands there now: the refusal brings it along. */
function theirsIn({ details }: Refusal): Seen<SupplierValues> {
  const theirs = details.theirs as Parameters<typeof valuesOf>[0] & { version: number };
  return { version: theirs.version, values: valuesOf(theirs) };
}
