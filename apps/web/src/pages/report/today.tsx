import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { todayCampaignOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { TodayReportView } from '~/api/generated/types.gen';
import { STANDINGS } from '~/api/values';
import { Opens } from '~/components/opens/opens';
import { StandingMark } from '~/components/standing-mark';
import { Moves } from '~/components/today/moves';
import { SameVersion } from '~/components/today/same-version';
import { SideBySide } from '~/components/today/sides';
import classes from '~/components/today/today.module.css';
import { wholePerCent } from '~/format/numbers';
import { Card } from '~/ui/card';
import { type MeasuredStanding, useOpening } from './opening/openable';
import type { ReportFilter } from './search';
import { useMovedSquares } from './use-moved-squares';

interface TodayProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly submitted: number;
}

/** The chosen suppliers as they were scored, beside the same answers under the newest version of the baseline. */
export default function Today({ campaignId, filter, submitted }: TodayProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(todayCampaignOptions({ path: { id: campaignId }, query: filter }));
  if (error) throw error;
  return (
    <Card flush title={t('today.title')} lead={t('today.lead')}>
      {submitted === 0 && <p className={classes.note}>{t('sides.noAnswers')}</p>}
      {submitted > 0 &&
        data &&
        (data.isSame ? <SameVersion version={data.frozen} mayBeNewer={data.mayBeNewer} /> : <Different report={data} />)}
    </Card>
  );
}

type Side = 'before' | 'now';

function Different({ report }: { readonly report: TodayReportView }) {
  const { t } = useTranslation();
  const open = useOpening();
  const { frozen, today, before, now, passMark, passMarkToday, unmeasured } = report;
  const share = (value: number | null) => (value === null ? '–' : t('today.percent', { value: wholePerCent(value) }));
  const moved = useMovedSquares(report.moves, (move, fromTo) => (
    <Opens title={`${move.key} ${t('today.below')}`} onOpen={() => open({ kind: 'move', move })}>
      {fromTo}
    </Opens>
  ));
  const sideOf = (side: Side) => t(side === 'now' ? 'today.now' : 'today.then');
  const median = (side: Side, value: number | null) =>
    value === null ? (
      '–'
    ) : (
      <Opens title={`${t('today.median')} ${sideOf(side)}`} onOpen={() => open({ kind: 'today', title: t('opens.today.medians') })}>
        {share(value)}
      </Opens>
    );
  const counted = (side: Side, standing: MeasuredStanding, count: number) => {
    const words = t('report.perception.count', { count });
    if (count === 0) return words;
    const title = t('opens.today.standing', { standing: t(`standings.${standing}`), side: sideOf(side) });
    return (
      <Opens title={title} onOpen={() => open({ kind: 'today', title, [side]: standing })}>
        {words}
      </Opens>
    );
  };
  const rows = [
    { name: t('today.median'), before: median('before', before.attainment), now: median('now', now.attainment) },
    { name: t('today.passMark'), before: share(passMark), now: share(passMarkToday) },
  ];
  const standings = STANDINGS.filter((standing): standing is MeasuredStanding => standing !== 'incomplete').map((standing) => ({
    name: t(`standings.${standing}`),
    mark: <StandingMark standing={standing} />,
    before: counted('before', standing, before.standings[standing]),
    now: counted('now', standing, now.standings[standing]),
  }));
  return (
    <>
      <SideBySide frozen={frozen} today={today} rows={[...rows, ...standings]} />
      {unmeasured > 0 && <p className={classes.note}>{t('today.unmeasured', { count: unmeasured })}</p>}
      <Moves moved={moved} effect={t('today.below')} />
      {report.mayBeNewer && <p className={classes.note}>{t('today.mayBeNewer')}</p>}
      {moved.length > 0 && <p className={classes.note}>{t('today.note')}</p>}
    </>
  );
}
