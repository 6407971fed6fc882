import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HeatMapSort } from '../search';
import classes from './heat-map.module.css';

interface SortHeadProps {
  readonly words: string;
  readonly up: HeatMapSort;
  /** Left out where there is one order only. */
  readonly down?: HeatMapSort;
  readonly sort: HeatMapSort;
  readonly onSort: (sort: HeatMapSort) => void;
  /** Of a head that stays while the table scrolls to the side. */
  readonly className?: string | undefined;
  /** Rows of the head that it takes. */
  readonly rows?: number;
}

/** The head of a column by which one can sort. */
export function SortHead({ words, up, down, sort, onSort, className, rows = 1 }: SortHeadProps) {
  const { t } = useTranslation();
  const isUp = sort === up;
  const isDown = down !== undefined && sort === down;
  return (
    <th scope="col" rowSpan={rows} aria-sort={isUp ? 'ascending' : isDown ? 'descending' : 'none'} className={className}>
      <UnstyledButton
        className={classes.sort}
        title={t('report.heat.sortBy', { column: words })}
        onClick={() => onSort(isUp && down ? down : up)}
      >
        {words}
        {isUp && <IconArrowUp size={12} aria-hidden />}
        {isDown && <IconArrowDown size={12} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}
