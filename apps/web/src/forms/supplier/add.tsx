import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { suppliersAdd } from '~/api/generated/sdk.gen';
import { useIdempotencyKey } from '~/api/use-idempotency';
import { LeaveQuestion } from '~/components/leave-question';
import { useServerForm } from '~/forms/use-server-form';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Refused } from '~/ui/refused';

import { SupplierFields } from './fields';
import { draftOf, EMPTY } from './values';

/** A new supplier, and then its page. */
export function AddSupplierForm() {
  const { t } = useTranslation();
  const { language } = useText();
  const router = useRouter();
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const initialValues = { ...EMPTY, contacts: [{ name: '', email: '', language }] };
  const { form, refusal, sending, submit } = useServerForm({ initialValues }, async (values) => {
    // A contact that nobody filled in is none.
    const body = draftOf({ ...values, contacts: values.contacts.filter(({ name, email }) => name !== '' || email !== '') });
    const { data } = await suppliersAdd({ body, headers: { 'Idempotency-Key': keyFor(body) } });
    notifications.show({ message: t('supplier.added', { name: data.name }) });
    await client.invalidateQueries();
    await router.navigate({ to: paths.supplier, params: { id: data.id } });
  });
  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion unsaved={form.isDirty() && !sending} />
      <Stack>
        <SupplierFields form={form} />
        <Refused error={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => router.navigate({ to: paths.suppliers })}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={sending}>
            {t('supplier.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
