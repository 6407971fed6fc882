import { UnstyledButton } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { DomainDistributionView, MatrixColumnView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { SortHead } from '../map/sort-head';
import type { HeatMapSort } from '../search';
import classes from './matrix.module.css';
import { groupsOf, shortKey } from './matrix-columns';
import { FIXED } from './matrix-row';

interface MatrixHeadProps {
  readonly columns: readonly MatrixColumnView[];
  readonly domains: readonly DomainDistributionView[];
  readonly from: number;
  readonly to: number;
  readonly sort: HeatMapSort;
  readonly onSort: (sort: HeatMapSort) => void;
  readonly onQuestion: (questionKey: string) => void;
}

/** Domains over their questions, of which those in sight are drawn; a question opens to who falls short of it. */
export function MatrixHead({ columns, domains, from, to, sort, onSort, onQuestion }: MatrixHeadProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const names = new Map(domains.map(({ domain, shortName }) => [domain, text(shortName)]));
  return (
    <thead>
      <tr aria-rowindex={1}>
        <SortHead
          words={t('report.heat.supplier')}
          up="name"
          down="-name"
          sort={sort}
          onSort={onSort}
          className={classes.supplier}
          rows={2}
        />
        <SortHead words={t('report.heat.standing')} up="standing" sort={sort} onSort={onSort} className={classes.standingHead} rows={2} />
        <SortHead words={t('report.heat.overall')} up="attainment" down="-attainment" sort={sort} onSort={onSort} rows={2} />
        <td aria-hidden rowSpan={2} className={classes.edge} />
        {groupsOf(columns, from, to).map(({ domain, from: first, count }) => (
          <th key={domain} scope="colgroup" colSpan={count} aria-colindex={FIXED + 1 + first} className={classes.domain}>
            <span>
              {domain} {count > 2 && names.get(domain)}
            </span>
          </th>
        ))}
        <td aria-hidden rowSpan={2} className={classes.edge} />
      </tr>
      <tr aria-rowindex={2}>
        {columns.slice(from, to).map((column, index) => {
          const { key, topic, must } = column;
          return (
            <th key={key} scope="col" aria-colindex={FIXED + 1 + from + index} className={classes.question}>
              <UnstyledButton title={`${key} ${text(topic)}`} onClick={() => onQuestion(key)}>
                {shortKey(column)}
                {must && <IconFlag size={11} aria-hidden />}
                <span className="only-read">{`${text(topic)}${must ? ` ${t('report.gaps.must')}` : ''}`}</span>
              </UnstyledButton>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
