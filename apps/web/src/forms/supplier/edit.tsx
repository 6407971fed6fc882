import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { suppliersEdit } from '~/api/generated/sdk.gen';
import type { SupplierView } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';
import { LeaveQuestion } from '~/components/leave-question';
import { useServerForm } from '~/forms/use-server-form';
import { paths } from '~/paths';
import { Refused } from '~/ui/refused';

import { SupplierFields } from './fields';
import { TwoEdits } from './two-edits';
import { changeOf, conflictsOf, merged, type SupplierField, type SupplierValues, valuesOf } from './values';

interface Opened {
  readonly version: number;
  readonly values: SupplierValues;
}

/** Changes what is known of a supplier. When somebody was quicker, both contents are shown and one chooses, field by field. */
export function EditSupplierForm({ supplier }: { readonly supplier: SupplierView }) {
  const { t } = useTranslation();
  const router = useRouter();
  const client = useQueryClient();
  const [opened, setOpened] = useState<Opened>(() => ({ version: supplier.version, values: openedOf(supplier) }));
  const [theirs, setTheirs] = useState<Opened | null>(null);
  const { form, refusal, sending, submit } = useServerForm({ initialValues: opened.values }, async (values) => {
    try {
      const body = { version: opened.version, ...changeOf(opened.values, values) };
      await suppliersEdit({ path: { id: supplier.id }, body });
    } catch (error) {
      const quicker = theirsIn(error);
      if (!quicker) throw error;
      setTheirs(quicker);
      return;
    }
    notifications.show({ message: t('supplier.saved') });
    await client.invalidateQueries();
    await router.navigate({ to: paths.supplier, params: { id: supplier.id } });
  });

  const settle = (quicker: Opened, insisted: readonly SupplierField[]) => {
    const values = merged(opened.values, quicker.values, form.getValues(), insisted);
    form.setValues(values);
    setOpened(quicker);
    setTheirs(null);
  };
  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <Stack>
        {theirs && (
          <TwoEdits
            theirs={theirs.values}
            mine={form.getValues()}
            fields={conflictsOf(opened.values, theirs.values, form.getValues())}
            onSettle={(insisted) => settle(theirs, insisted)}
          />
        )}
        <SupplierFields form={form} />
        <Refused error={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => router.navigate({ to: paths.supplier, params: { id: supplier.id } })}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={sending} disabled={theirs !== null}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function openedOf({ owner, ...supplier }: SupplierView): SupplierValues {
  return valuesOf({ ...supplier, ownerId: owner?.id ?? null });
}

/** What stands there now, of a refusal because somebody was quicker. */
function theirsIn(error: unknown): Opened | null {
  if (!(error instanceof Refusal) || error.code !== 'supplier_changed') return null;
  const theirs = error.details.theirs as Parameters<typeof valuesOf>[0] & { version: number };
  return { version: theirs.version, values: valuesOf(theirs) };
}
