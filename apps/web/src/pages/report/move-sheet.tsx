import { SegmentedControl, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { todayBelowInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { BelowTodayView, MeasuredAnswerView, QuestionMoveView } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';
import { LevelMark } from '~/components/level-mark';
import classes from '~/components/opens/opens.module.css';
import { useText } from '~/messages/use-text';
import { DataTable } from '~/ui/data-table';
import { Refused } from '~/ui/refused';
import { Sheet } from '~/ui/sheet';

import type { OpeningSheetProps } from './openable';
import report from './report.module.css';
import { RowActions } from './row-actions';
import { SupplierLink } from './supplier-link';
import { useMovedSquares } from './use-moved-squares';

type Side = 'before' | 'now';
const SIDES: readonly Side[] = ['before', 'now'];

interface MoveSheetProps extends OpeningSheetProps {
  readonly move: QuestionMoveView;
}

/** A question that is asked otherwise today, opened: what changed, and who falls short of it then and now. */
export function MoveSheet({ move, ...props }: MoveSheetProps) {
  const { text } = useText();
  return (
    <Sheet title={`${move.key} ${text(move.topic)}`} open={props.open} onClose={props.onClose}>
      <Behind key={move.key} move={move} {...props} />
    </Sheet>
  );
}

function Behind({ campaignId, filter, move, open, onNarrow, onClose }: MoveSheetProps) {
  const { t } = useTranslation();
  const [side, setSide] = useState<Side>('now');
  const path = { id: campaignId, key: move.key };
  const query = useInfiniteQuery({
    ...todayBelowInfiniteOptions({ path, query: { ...filter, below: side, limit: 50 } }),
    initialPageParam: { path },
    getNextPageParam: ({ next }) => next,
    enabled: open,
  });
  const { data, error } = query;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const [moved] = useMovedSquares([move]);
  const counts = { before: move.below ?? 0, now: move.belowToday ?? 0 };
  return (
    <>
      <ul className={`prose ${classes.rule}`}>
        {moved?.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
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
      {error instanceof Refusal ? <Refused error={error} /> : !data && <Skeleton height={240} />}
      {data && rows.length === 0 && <p className={report.note}>{t('rules.question.nobody')}</p>}
      {rows.length > 0 && <Rows rows={rows} max={move.max} />}
      <RowActions
        rows={rows}
        query={query}
        onOnly={(suppliers) => {
          onClose();
          onNarrow({ suppliers });
        }}
      />
    </>
  );
}

function Rows({ rows, max }: { readonly rows: readonly BelowTodayView[]; readonly max: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.rows}>
      <p className={report.note}>{t('rules.question.lead')}</p>
      <DataTable
        caption={t('rules.question.who')}
        columns={[
          { key: 'supplier', words: t('report.heat.supplier') },
          { key: 'level', words: t('rules.question.answer') },
          { key: 'before', words: t('today.then') },
          { key: 'now', words: t('today.now') },
        ]}
      >
        {rows.map(({ relationshipId, submissionId, supplierName, level, status, before, now }) => (
          <tr key={relationshipId}>
            <td>
              <SupplierLink submissionId={submissionId} name={supplierName} />
            </td>
            <td>
              <LevelMark level={level} max={max} /> {status !== 'level' && <small>{t(`rules.question.${status}`)}</small>}
            </td>
            <td>
              <Measured answer={before} max={max} />
            </td>
            <td>
              <Measured answer={now} max={max} />
            </td>
          </tr>
        ))}
      </DataTable>
    </div>
  );
}

/** What is asked, and what the priority is multiplied from. */
function Measured({ answer, max }: { readonly answer: MeasuredAnswerView | null; readonly max: number }) {
  if (!answer) return '–';
  const { target, weight, gap, exposure, must, priority } = answer;
  return (
    <span className={classes.measured}>
      <LevelMark level={target} max={max} />
      <span className={classes.product}>
        {`${weight} × ${gap} × ${exposure} × ${must ? 2 : 1} =`} <strong>{priority}</strong>
      </span>
    </span>
  );
}
