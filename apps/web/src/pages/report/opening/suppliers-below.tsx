import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { LevelMark } from '~/components/level-mark';

import { type Supplier, SuppliersBehind, type SuppliersBehindProps } from './suppliers-behind';

interface SupplierBelow extends Supplier {
  readonly level: number;
  readonly status: string;
}

interface SuppliersBelowProps<Row extends SupplierBelow> extends Pick<SuppliersBehindProps<Row>, 'query' | 'columns' | 'onOnly'> {
  /** The highest level of the question's scale. */
  readonly max: number;
  /** What the answer is measured with, beside it. */
  readonly cells: (row: Row) => ReactNode;
}

/** Who falls short of a question, each with its answer. */
export function SuppliersBelow<Row extends SupplierBelow>({ max, columns, cells, ...behind }: SuppliersBelowProps<Row>) {
  const { t } = useTranslation();
  return (
    <SuppliersBehind
      {...behind}
      caption={t('rules.question.who')}
      lead={t('rules.question.lead')}
      nobody={t('rules.question.nobody')}
      columns={[{ key: 'level', words: t('rules.question.answer') }, ...columns]}
      cells={(row) => (
        <>
          <td>
            <LevelMark level={row.level} max={max} /> {isUnsaid(row.status) && <small>{t(`rules.question.${row.status}`)}</small>}
          </td>
          {cells(row)}
        </>
      )}
    />
  );
}

/** Counts as level 0, and says so. */
function isUnsaid(status: string): status is 'unknown' | 'unanswered' {
  return status === 'unknown' || status === 'unanswered';
}
