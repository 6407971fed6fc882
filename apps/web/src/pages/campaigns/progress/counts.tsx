import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { campaignsLinesOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { CampaignProgressView, CampaignView } from '~/api/generated/types.gen';
import { paths } from '~/paths';
import { useIsOutsider } from '~/session/use-engagement';
import { Card } from '~/ui/card';
import { ShareBar } from '~/ui/share-bar';

import type { LinesSearch } from '../lines-search';
import classes from './progress.module.css';

interface CountsProps {
  readonly campaign: CampaignView;
  readonly progress: CampaignProgressView;
}

/** How many are where; each number narrows the list below to those it counts. */
export function Counts({ campaign: { id }, progress }: CountsProps) {
  const { t } = useTranslation();
  const bounced = useDelivered(id, 'failed');
  const held = useDelivered(id, 'held');
  const counts = groupsOf(progress, bounced, held).filter(({ key, count }) => count > 0 || !RARE.has(key));
  const share = t('campaigns.submittedOf', { submitted: progress.submitted, total: progress.assessments });
  return (
    <Card title={t('campaigns.progress')} aside={<strong>{share}</strong>}>
      <ShareBar done={progress.submitted} total={progress.assessments} label={share} />
      <ul className={classes.counts}>
        {counts.map(({ key, count, view, warns }) => (
          <li key={key}>
            <Link to={paths.campaign} params={{ id }} search={view} replace className={classes.count} data-warns={warns && count > 0}>
              <span>{t(`campaigns.counts.${key}`)}</span>
              <b>{t('campaigns.suppliers', { count })}</b>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface Group {
  readonly key: 'all' | 'issued' | 'opened' | 'in_progress' | 'submitted' | 'overdue' | 'ended' | 'failed' | 'held';
  readonly count: number;
  readonly view: LinesSearch;
  readonly warns?: boolean;
}

/** Shown only where there are any. */
const RARE = new Set<Group['key']>(['ended', 'held']);

function groupsOf({ assessments, overdue, states }: CampaignProgressView, bounced: number | null, held: number | null): readonly Group[] {
  const group = (key: Group['key'], of: NonNullable<LinesSearch['states']>): Group => ({
    key,
    count: of.reduce((sum, state) => sum + (states[state] ?? 0), 0),
    view: { states: of },
  });
  return [
    { key: 'all', count: assessments, view: {} },
    group('issued', ['issued']),
    group('opened', ['opened']),
    group('in_progress', ['in_progress', 'awaiting_sign_off', 'returned']),
    group('submitted', ['submitted', 'in_review', 'accepted']),
    { key: 'overdue', count: overdue, view: { overdue: true }, warns: true },
    ...(bounced === null ? [] : [{ key: 'failed', count: bounced, view: { delivery: 'failed' }, warns: true } as const]),
    ...(held === null ? [] : [{ key: 'held', count: held, view: { delivery: 'held' } } as const]),
    group('ended', ['refused', 'cancelled']),
  ];
}

/** Null for whoever may not see what became of mails. */
function useDelivered(id: string, delivery: 'failed' | 'held'): number | null {
  const isOutsider = useIsOutsider();
  const lines = campaignsLinesOptions({ path: { id }, query: { delivery: [delivery], limit: 1 } });
  const { data } = useQuery({ ...lines, enabled: !isOutsider });
  return isOutsider ? null : (data?.total ?? 0);
}
