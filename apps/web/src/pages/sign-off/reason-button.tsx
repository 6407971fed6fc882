import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import { useServerForm } from '~/forms/use-server-form';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

interface ReasonButtonProps {
  readonly label: string;
  readonly title: string;
  /** What will happen, and what will be lost. */
  readonly lead: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly quiet?: boolean;
  readonly send: (reason: string) => Promise<void>;
}

/** A step that needs a reason, which the buyer reads. */
export function ReasonButton({ label, title, lead, action, quiet = false, send }: ReasonButtonProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { reason: '' } }, async ({ reason }) => {
    await send(reason);
    close();
  });
  return (
    <>
      <Button variant={quiet ? 'subtle' : 'default'} {...(quiet && { color: 'gray' })} onClick={open}>
        {label}
      </Button>
      {opened && (
        <Dialog onClose={close} title={title}>
          <form onSubmit={submit} noValidate>
            <Stack>
              <p className="prose">{lead}</p>
              <Textarea label={t('signOff.reason')} required maxLength={2_000} data-autofocus {...form.getInputProps('reason')} />
              <Refused error={refusal} />
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  {t('common.cancel')}
                </Button>
                <Button type="submit" loading={sending}>
                  {action}
                </Button>
              </Group>
            </Stack>
          </form>
        </Dialog>
      )}
    </>
  );
}
