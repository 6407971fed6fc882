import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { campaignsFindQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { runningCampaignsIssue } from '~/api/generated/sdk.gen';
import type { CampaignView, CheckView } from '~/api/generated/types.gen';
import { useIdempotencyKey } from '~/api/use-idempotency';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Ask } from '~/ui/ask';

import { rememberIssued } from '../issued';

interface IssueDialogProps {
  readonly campaign: CampaignView;
  readonly check: CheckView;
  readonly onClose: () => void;
}

/** The last look before mails go out, which nothing takes back. However often it is pressed, it issues once. */
export function IssueDialog({ campaign: { id, version, dueDay }, check: { ready, unready }, onClose }: IssueDialogProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const issue = useMutation({
    mutationFn: () => {
      const body = { version, leaveOutUnready: unready > 0 };
      return runningCampaignsIssue({ path: { id }, body, headers: { 'Idempotency-Key': keyFor(body) } });
    },
    onSuccess: async ({ data }) => {
      rememberIssued(client, data);
      client.setQueryData(campaignsFindQueryKey({ path: { id } }), data.campaign);
      await navigate({ to: paths.campaign, params: { id } });
    },
  });
  return (
    <Ask
      title={t('planning.issue.title')}
      submit={t('planning.issue.submit', { count: ready })}
      cancel={t('planning.issue.notYet')}
      sending={issue.isPending}
      error={issue.error}
      onSubmit={() => issue.mutate()}
      onClose={onClose}
    >
      <p className="prose">{t('planning.issue.lead', { count: ready, day: day(dueDay, language) })}</p>
      {unready > 0 && <p className="prose">{t('planning.issue.leftOut', { count: unready })}</p>}
    </Ask>
  );
}
