import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { MatrixColumnView, TopGapView } from '~/api/generated/types.gen';

import classes from './matrix.module.css';
import { FIXED } from './matrix-row';

interface MatrixFootProps {
  readonly columns: readonly MatrixColumnView[];
  readonly gaps: readonly TopGapView[];
  readonly from: number;
  readonly to: number;
  /** Which row of the whole table it is. */
  readonly place: number;
  readonly onQuestion: (questionKey: string) => void;
}

/** How many fall short of each question; a number opens to who they are. */
export function MatrixFoot({ columns, gaps, from, to, place, onQuestion }: MatrixFootProps) {
  const { t } = useTranslation();
  const short = new Map(gaps.map(({ questionKey, suppliers }) => [questionKey, suppliers]));
  return (
    <tfoot className={classes.foot}>
      <tr aria-rowindex={place}>
        <th scope="row" colSpan={FIXED} aria-colindex={1} className={classes.name}>
          {t('report.gaps.suppliers')}
        </th>
        <td aria-hidden />
        {columns.slice(from, to).map(({ key }, index) => (
          <td key={key} aria-colindex={FIXED + 1 + from + index}>
            <UnstyledButton className={classes.count} onClick={() => onQuestion(key)}>
              {short.get(key) ?? 0}
              <span className="only-read">{t('rules.open', { title: key })}</span>
            </UnstyledButton>
          </td>
        ))}
        <td aria-hidden />
      </tr>
    </tfoot>
  );
}
