import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { todaySubmissionOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { SubmissionPointView, TodayResultView } from '~/api/generated/types.gen';
import { StandingMark } from '~/components/standing-mark';
import { Moves } from '~/components/today/moves';
import { SameVersion } from '~/components/today/same-version';
import { type Compared, SideBySide } from '~/components/today/sides';
import classes from '~/components/today/today.module.css';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import { useMovedQuestions } from './use-moved-questions';

/** The same answers under the newest version of the baseline they were scored with; for the buyer. */
export function TodayCard({ submissionId }: { readonly submissionId: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(todaySubmissionOptions({ path: { id: submissionId } }));
  if (error) throw error;
  return (
    <Card flush title={t('today.title')} lead={t('today.lead')}>
      {data && (data.isSame ? <SameVersion version={data.frozen} /> : <Different result={data} />)}
    </Card>
  );
}

function Different({ result }: { readonly result: TodayResultView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { frozen, today, now, classesLeftOut } = result;
  const names = classesLeftOut.map((name) => text(name)).join(t('result.and'));
  const rows = useCompared(result);
  const moved = useMovedQuestions(result.moves);
  return (
    <>
      <SideBySide frozen={frozen} today={today} rows={rows} />
      {now === null && <p className={classes.note}>{t('today.notMeasured', { classes: names })}</p>}
      {now !== null && names !== '' && <p className={classes.note}>{t('today.classesLeftOut', { classes: names })}</p>}
      <Moves moved={moved} effect={t('today.effect')} />
    </>
  );
}

function useCompared({ before, now, passMark, passMarkToday, leastCoverage, leastCoverageToday }: TodayResultView): Compared[] {
  const { t } = useTranslation();
  const share = (value: number | null) => (value === null ? '–' : t('today.percent', { value: wholePerCent(value) }));
  const both = (name: string, of: (point: SubmissionPointView) => Compared['before']): Compared => ({
    name,
    before: of(before),
    now: now ? of(now) : '–',
  });
  return [
    both(t('today.standing'), ({ standing }) => <StandingMark standing={standing} />),
    both(t('today.attainment'), ({ attainment }) => share(attainment)),
    both(t('today.coverage'), ({ coverage }) => share(coverage)),
    both(t('today.gaps'), ({ gaps }) => t('today.count', { count: gaps })),
    both(t('today.mustGaps'), ({ mustGaps }) => t('today.count', { count: mustGaps })),
    both(t('today.inScope'), ({ inScope }) => t('today.questions', { count: inScope })),
    { name: t('today.passMark'), before: share(passMark), now: share(passMarkToday) },
    { name: t('today.leastCoverage'), before: share(leastCoverage), now: share(leastCoverageToday) },
  ];
}
