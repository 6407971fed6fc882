import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

interface BackToBuiltInProps {
  readonly disabled: boolean;
  readonly onReturn: () => Promise<void>;
}

/** Gives up the own classes for the built-in ones, after saying what is lost. */
export function BackToBuiltIn({ disabled, onReturn }: BackToBuiltInProps) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const back = useMutation({ mutationFn: onReturn, onSuccess: close });
  return (
    <>
      <Button variant="subtle" disabled={disabled} onClick={open}>
        {t('classes.back')}
      </Button>
      {opened && (
        <Dialog onClose={close} title={t('classes.back')}>
          <Stack>
            <p className="prose">{t('classes.backLead')}</p>
            <Refused error={back.error} />
            <Group gap="xs">
              <Button onClick={() => back.mutate()} loading={back.isPending}>
                {t('classes.backSubmit')}
              </Button>
              <Button variant="subtle" onClick={close}>
                {t('common.cancel')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}
