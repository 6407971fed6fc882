import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { todayResultsQuestionsOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { TodayQuestionsView } from '~/api/generated/types.gen';
import { Awaited } from '~/components/opens/awaited';
import { RowsBehind } from '~/components/opens/rows-behind';
import { RuleSheet } from '~/components/opens/rule-sheet';

import { TodayFacts } from './today-facts';
import { rowsToday, type TodayFigure } from './today-figure';
import { TodayRow } from './today-row';

interface TodaySheetProps {
  readonly submissionId: string;
  readonly figure: TodayFigure;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A number of today's baseline opened: what it was divided from on both sides, and each answer with what is asked of it then and now. */
export default function TodaySheet({ submissionId, figure, open, onClose }: TodaySheetProps) {
  const { t } = useTranslation();
  const query = useQuery({ ...todayResultsQuestionsOptions({ path: { id: submissionId } }), enabled: open });
  const title = t('opens.figure.of', { name: t('today.title'), figure: t(`today.${figure}`) });
  const rule = figure === 'attainment' || figure === 'coverage' ? t(`result.formula.${figure}`) : t(`opens.figure.rule.${figure}`);
  return (
    <RuleSheet title={title} rule={rule} open={open} onClose={onClose}>
      <Awaited query={query}>{(view) => <Behind key={figure} view={view} figure={figure} onLeave={onClose} />}</Awaited>
    </RuleSheet>
  );
}

interface BehindProps {
  readonly view: TodayQuestionsView;
  readonly figure: TodayFigure;
  readonly onLeave: () => void;
}

function Behind({ view, figure, onLeave }: BehindProps) {
  const { t } = useTranslation();
  const every = rowsToday(view.questions, figure);
  const moved = every.filter(({ reason }) => reason !== null);
  const [onlyMoved, setOnlyMoved] = useState(moved.length > 0 && moved.length < every.length);
  const rows = onlyMoved ? moved : every;
  return (
    <>
      <TodayFacts view={view} figure={figure} />
      {moved.length > 0 && (
        <SegmentedControl
          size="sm"
          mt="md"
          aria-label={t('opens.sides.show')}
          value={onlyMoved ? 'moved' : 'all'}
          onChange={(next) => setOnlyMoved(next === 'moved')}
          data={[
            { value: 'moved', label: t('opens.sides.some', { count: moved.length }) },
            { value: 'all', label: t('opens.sides.every', { count: every.length }) },
          ]}
        />
      )}
      <RowsBehind
        caption={t('opens.answers')}
        nothing={t('opens.figure.none')}
        columns={[
          { key: 'question', words: t('report.gaps.question') },
          { key: 'answer', words: t('rules.question.answer') },
          { key: 'before', words: t('today.then') },
          { key: 'now', words: t('today.now') },
        ]}
      >
        {rows.map((question) => (
          <TodayRow key={question.key} question={question} figure={figure} onLeave={onLeave} />
        ))}
      </RowsBehind>
    </>
  );
}
