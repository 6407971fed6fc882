import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { suppliersEnd, suppliersReactivate } from '~/api/generated/sdk.gen';
import type { SupplierView } from '~/api/generated/types.gen';
import { PermittedButton } from '~/components/permitted-button';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

/** Ends the relationship or takes it up again, after saying what that means. */
export function EndOrReactivate({ supplier: { id, name, state, version } }: { readonly supplier: SupplierView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const step = state === 'active' ? 'end' : 'reactivate';
  const doIt = useMutation({
    mutationFn: () => (step === 'end' ? suppliersEnd : suppliersReactivate)({ path: { id }, body: { version } }),
    onSuccess: async () => {
      notifications.show({ message: t(`supplier.${step}.done`, { name }) });
      close();
      await client.invalidateQueries();
    },
    // Somebody changed the supplier meanwhile: it is shown as it is now, and one may try again.
    onError: () => client.invalidateQueries(),
  });
  return (
    <>
      <PermittedButton permission="suppliers.write" variant="default" onClick={open}>
        {t(`supplier.${step}.action`)}
      </PermittedButton>
      {asking && (
        <Dialog onClose={close} title={t(`supplier.${step}.title`, { name })}>
          <Stack>
            <Refused error={doIt.error} />
            <p className="prose">{t(`supplier.${step}.lead`)}</p>
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button loading={doIt.isPending} onClick={() => doIt.mutate()}>
                {t(`supplier.${step}.submit`)}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}
