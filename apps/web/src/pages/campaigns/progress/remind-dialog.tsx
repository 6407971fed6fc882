import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { runningCampaignsRemind } from '~/api/generated/sdk.gen';
import type { RemindDto } from '~/api/generated/types.gen';
import { useIdempotencyKey } from '~/api/use-idempotency';
import { Ask } from '~/ui/ask';

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
    <Ask
      title={t('campaigns.remind.title')}
      submit={t('campaigns.remind.send')}
      sending={remind.isPending}
      error={remind.error}
      onSubmit={() => remind.mutate()}
      onClose={onClose}
    >
      <p className="prose">{t('campaigns.remind.lead', { count })}</p>
      <p className="prose">{t('campaigns.remind.once')}</p>
    </Ask>
  );
}
