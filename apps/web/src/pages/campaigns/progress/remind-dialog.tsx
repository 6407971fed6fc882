import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { runningCampaignsRemind } from '~/api/generated/sdk.gen';
import type { RemindDto } from '~/api/generated/types.gen';
import { useIdempotencyKey } from '~/api/use-idempotency';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

interface RemindDialogProps {
  readonly campaignId: string;
  readonly whom: RemindDto;
  /** How many that are at most: whoever was reminded today is left in peace. */
  readonly count: number;
  readonly onClose: () => void;
  readonly onSent?: () => void;
}

/** Says how many mails go out before they do. */
export function RemindDialog({ campaignId, whom, count, onClose, onSent }: RemindDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const remind = useMutation({
    mutationFn: () => runningCampaignsRemind({ path: { id: campaignId }, body: whom, headers: { 'Idempotency-Key': keyFor(whom) } }),
    onSuccess: async ({ data: { mails } }) => {
      notifications.show({ message: mails === 0 ? t('campaigns.remind.nobody') : t('campaigns.remind.done', { count: mails }) });
      onClose();
      onSent?.();
      await client.invalidateQueries();
    },
  });
  return (
    <Dialog title={t('campaigns.remind.title')} onClose={onClose}>
      <Stack>
        <p className="prose">{t('campaigns.remind.lead', { count })}</p>
        <p className="prose">{t('campaigns.remind.once')}</p>
        <Refused error={remind.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={remind.isPending} onClick={() => remind.mutate()}>
            {t('campaigns.remind.send')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
