import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { QuestionReportView, SubmissionReportView } from '~/api/generated/types.gen';
import { yenRange } from '~/format/money';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';

import { GapItem } from './gap-item';
import classes from './gap-list.module.css';

const FIRST = 10;

/** Where the answers fall short of their targets, the most urgent first. */
export function GapList({ report }: { readonly report: SubmissionReportView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const [all, setAll] = useState(false);
  const byKey = new Map(report.questions.map((question) => [question.key, question]));
  const gaps = report.gaps.flatMap((key) => byKey.get(key) ?? []);
  const shown = all ? gaps : gaps.slice(0, FIRST);
  const cost = costOf(shown);

  if (gaps.length === 0) {
    return (
      <Card title={t('result.gaps', { count: 0 })}>
        <Empty title={t('result.noGaps')}>{t('result.noGapsLead')}</Empty>
      </Card>
    );
  }
  return (
    <Card
      flush
      title={t('result.gaps', { count: gaps.length })}
      lead={t('result.gapsLead')}
      footer={
        <span className={classes.sum}>
          {t('result.firstSteps', {
            count: shown.length,
            cost: yenRange(cost.low, cost.high, language) ?? t('result.noCost'),
          })}
          {shown.length < gaps.length && (
            <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
              {t('result.showAll', { count: gaps.length - shown.length })}
            </Button>
          )}
        </span>
      }
    >
      <ol className={classes.gaps}>
        {gaps.map((gap, at) => (
          <li key={gap.key} data-later={at >= shown.length || undefined}>
            <GapItem gap={gap} place={at + 1} baseline={report.baseline} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What the first step of each would cost together. */
function costOf(gaps: readonly QuestionReportView[]): { readonly low: number; readonly high: number } {
  const steps = gaps.flatMap(({ steps }) => steps.slice(0, 1));
  return {
    low: steps.reduce((sum, { costLow }) => sum + costLow, 0),
    high: steps.reduce((sum, { costHigh }) => sum + costHigh, 0),
  };
}
