import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { todayBelowInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { MeasuredAnswerView, QuestionMoveView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import classes from '~/components/opens/opens.module.css';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { useText } from '~/messages/use-text';
import { useMovedSquares } from '../use-moved-squares';
import { factorsOf } from './factors';
import type { OpeningSheetProps } from './openable';
import { SuppliersBelow } from './suppliers-below';

type Side = 'before' | 'now';
const SIDES: readonly Side[] = ['before', 'now'];

interface MoveSheetProps extends OpeningSheetProps {
  readonly move: QuestionMoveView;
}

/** A question that is asked otherwise today, opened: what changed, and who falls short of it then and now. */
export function MoveSheet({ move, open, onClose, ...about }: MoveSheetProps) {
  const { text } = useText();
  const [moved] = useMovedSquares([move]);
  const changes = moved?.changes.map((change) => <li key={change}>{change}</li>);
  return (
    <RuleSheet title={`${move.key} ${text(move.topic)}`} rule={<ul>{changes}</ul>} open={open} onClose={onClose}>
      <Below key={move.key} move={move} {...about} />
    </RuleSheet>
  );
}

function Below({ campaignId, filter, move, onNarrow }: Omit<MoveSheetProps, 'open' | 'onClose'>) {
  const { t } = useTranslation();
  const [side, setSide] = useState<Side>('now');
  const path = { id: campaignId, key: move.key };
  const query = useInfiniteQuery({
    ...todayBelowInfiniteOptions({ path, query: { ...filter, below: side, limit: 50 } }),
    initialPageParam: { path },
    getNextPageParam: ({ next }) => next,
  });
  const counts = { before: move.below ?? 0, now: move.belowToday ?? 0 };
  return (
    <>
      <SegmentedControl
        size="sm"
        aria-label={t('opens.today.below')}
        value={side}
        onChange={(next) => setSide(next === 'before' ? 'before' : 'now')}
        data={SIDES.map((one) => ({
          value: one,
          label: t('opens.today.side', { side: t(one === 'now' ? 'today.now' : 'today.then'), count: counts[one] }),
        }))}
      />
      <SuppliersBelow
        query={query}
        max={move.max}
        columns={[
          { key: 'before', words: t('today.then') },
          { key: 'now', words: t('today.now') },
        ]}
        cells={({ before, now }) => (
          <>
            <td>
              <Measured answer={before} max={move.max} />
            </td>
            <td>
              <Measured answer={now} max={move.max} />
            </td>
          </>
        )}
        onOnly={(suppliers) => onNarrow({ suppliers })}
      />
    </>
  );
}

/** What is asked, and what the priority is multiplied from. */
function Measured({ answer, max }: { readonly answer: MeasuredAnswerView | null; readonly max: number }) {
  if (!answer) return '–';
  return (
    <span className={classes.measured}>
      <LevelMark level={answer.target} max={max} />
      <span className={classes.product}>
        {factorsOf(answer)} <strong>{answer.priority}</strong>
      </span>
    </span>
  );
}
