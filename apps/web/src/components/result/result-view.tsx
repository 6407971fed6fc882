import { Skeleton } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import type { SubmissionReportView } from '~/api/generated/types.gen';
import { useOpened } from '~/components/opens/use-opened';
import { Card } from '~/ui/card';

import { AnswersCard } from './answers-card';
import { DomainTable } from './domain-table';
import { GapList } from './gap-list';
import type { OpenedFigure } from './opened-figure';
import { PerceptionCard } from './perception-card';
import { PhasesCard } from './phases-card';
import classes from './result.module.css';
import { SetAside } from './set-aside';
import { StandingCard } from './standing-card';

const MaturityChart = lazy(() => import('./maturity-chart'));
const FigureSheet = lazy(() => import('./figure-sheet'));

interface ResultViewProps {
  readonly report: SubmissionReportView;
  /** Whose it is, and what was asked: pictures say it. */
  readonly about: readonly string[];
  /** What only one of the two is shown, behind what to do first. */
  readonly also?: ReactNode;
}

/** What one submission comes to: the same view for the supplier and for the buyer that asked. */
export function ResultView({ report, about, also }: ResultViewProps) {
  const { t } = useTranslation();
  const { opened, isOpen, open, close } = useOpened<OpenedFigure>();
  return (
    <>
      <StandingCard report={report} onOpen={open} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <GapList report={report} />
          <SetAside report={report} />
        </div>
        <div className={classes.column}>
          <Card
            title={t('result.radar')}
            lead={t('result.radarLead')}
            aside={
              <span className={classes.legend} aria-hidden="true">
                <i data-line="now" />
                {t('result.now')}
                <i data-line="target" />
                {t('result.target')}
              </span>
            }
          >
            <Suspense fallback={<Skeleton height={400} />}>
              <MaturityChart domains={report.domains} about={about} />
            </Suspense>
          </Card>
          <DomainTable report={report} onOpen={open} />
          <PhasesCard report={report} onOpen={open} />
          <PerceptionCard report={report} onOpen={open} />
        </div>
        {also && <div className={classes.also}>{also}</div>}
      </div>
      <AnswersCard report={report} />
      {opened && (
        <Suspense fallback={null}>
          <FigureSheet opened={opened} open={isOpen} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
