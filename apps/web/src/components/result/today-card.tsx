import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { todayResultsFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { SubmissionPointView, TodayResultView } from '~/api/generated/types.gen';
import { Opens } from '~/components/opens/opens';
import { useOpened } from '~/components/opens/use-opened';
import { StandingMark } from '~/components/standing-mark';
import { Moves } from '~/components/today/moves';
import { SameVersion } from '~/components/today/same-version';
import { type Compared, SideBySide } from '~/components/today/sides';
import classes from '~/components/today/today.module.css';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

import type { TodayFigure } from './today-figure';
import { useMovedQuestions } from './use-moved-questions';

const TodaySheet = lazy(() => import('./today-sheet'));

/** The same answers under the newest version of the baseline they were scored with; for the buyer. */
export function TodayCard({ submissionId }: { readonly submissionId: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(todayResultsFindOptions({ path: { id: submissionId } }));
  if (error) throw error;
  return (
    <Card flush title={t('today.title')} lead={t('today.lead')}>
      {data &&
        (data.isSame ? (
          <SameVersion version={data.frozen} mayBeNewer={data.mayBeNewer} />
        ) : (
          <Different result={data} submissionId={submissionId} />
        ))}
    </Card>
  );
}

interface DifferentProps {
  readonly result: TodayResultView;
  readonly submissionId: string;
}

function Different({ result, submissionId }: DifferentProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { frozen, today, now, classesLeftOut } = result;
  const names = classesLeftOut.map((name) => text(name)).join(t('result.and'));
  const { opened, isOpen, open, close } = useOpened<TodayFigure>();
  const rows = useCompared(result, open);
  const moved = useMovedQuestions(result.moves);
  return (
    <>
      <SideBySide frozen={frozen} today={today} rows={rows} />
      {result.mayBeNewer && <p className={classes.note}>{t('today.mayBeNewer')}</p>}
      {now === null && <p className={classes.note}>{t('today.notMeasured', { classes: names })}</p>}
      {now !== null && names !== '' && <p className={classes.note}>{t('today.classesLeftOut', { classes: names })}</p>}
      <Moves moved={moved} effect={t('today.effect')} />
      {opened && (
        <Suspense fallback={null}>
          <TodaySheet submissionId={submissionId} figure={opened} open={isOpen} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function useCompared(
  { before, now, passMark, passMarkToday, leastCoverage, leastCoverageToday }: TodayResultView,
  onOpen: (figure: TodayFigure) => void,
): Compared[] {
  const { t } = useTranslation();
  const share = (value: number | null) => (value === null ? '–' : t('today.percent', { value: wholePerCent(value) }));
  const both = (figure: TodayFigure, of: (point: SubmissionPointView) => Compared['before']): Compared => {
    const name = t(`today.${figure}`);
    const side = (words: string, point: SubmissionPointView | null) =>
      point ? (
        <Opens title={`${name} ${words}`} onOpen={() => onOpen(figure)}>
          {of(point)}
        </Opens>
      ) : (
        '–'
      );
    return { name, before: side(t('today.then'), before), now: side(t('today.now'), now) };
  };
  return [
    both('standing', ({ standing }) => <StandingMark standing={standing} />),
    both('attainment', ({ attainment }) => share(attainment)),
    both('coverage', ({ coverage }) => share(coverage)),
    both('gaps', ({ gaps }) => t('today.count', { count: gaps })),
    both('mustGaps', ({ mustGaps }) => t('today.count', { count: mustGaps })),
    both('inScope', ({ inScope }) => t('today.questions', { count: inScope })),
    { name: t('today.passMark'), before: share(passMark), now: share(passMarkToday) },
    { name: t('today.leastCoverage'), before: share(leastCoverage), now: share(leastCoverageToday) },
  ];
}
