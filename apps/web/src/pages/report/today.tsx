import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { todayCampaignOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { TodayReportView } from '~/api/generated/types.gen';
import { STANDINGS } from '~/api/values';
import { StandingMark } from '~/components/standing-mark';
import { Moves } from '~/components/today/moves';
import { SameVersion } from '~/components/today/same-version';
import { SideBySide } from '~/components/today/sides';
import classes from '~/components/today/today.module.css';
import { wholePerCent } from '~/format/numbers';
import { Card } from '~/ui/card';

import type { ReportFilter } from './search';
import { useMovedSquares } from './use-moved-squares';

interface TodayProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
}

/** The chosen suppliers as they were scored, beside the same answers under the newest version of the baseline. */
export function Today({ campaignId, filter }: TodayProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(todayCampaignOptions({ path: { id: campaignId }, query: filter }));
  if (error) throw error;
  return (
    <Card flush title={t('today.title')} lead={t('today.lead')}>
      {data && (data.isSame ? <SameVersion version={data.frozen} /> : <Different report={data} />)}
    </Card>
  );
}

function Different({ report }: { readonly report: TodayReportView }) {
  const { t } = useTranslation();
  const { frozen, today, before, now, passMark, passMarkToday, unmeasured } = report;
  const share = (value: number | null) => (value === null ? '–' : t('today.percent', { value: wholePerCent(value) }));
  const moved = useMovedSquares(report.moves);
  const rows = [
    { name: t('today.median'), before: share(before.attainment), now: share(now.attainment) },
    { name: t('today.passMark'), before: share(passMark), now: share(passMarkToday) },
  ];
  const standings = STANDINGS.filter((standing) => standing !== 'incomplete').map((standing) => ({
    name: t(`standings.${standing}`),
    mark: <StandingMark standing={standing} />,
    before: t('report.perception.count', { count: before.standings[standing] }),
    now: t('report.perception.count', { count: now.standings[standing] }),
  }));
  return (
    <>
      <SideBySide frozen={frozen} today={today} rows={[...rows, ...standings]} />
      {unmeasured > 0 && <p className={classes.note}>{t('today.unmeasured', { count: unmeasured })}</p>}
      <Moves moved={moved} effect={t('today.below')} />
      {moved.length > 0 && <p className={classes.note}>{t('today.note')}</p>}
    </>
  );
}
