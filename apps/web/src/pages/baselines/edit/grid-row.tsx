import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { BaselineClassView, BaselineRowView, QuestionView } from '~/api/generated/types.gen';
import { isSame, nameOf } from '~/components/draft/changes';
import { useText } from '~/messages/use-text';

import { targetOf } from '../target-of';
import { at as placeAt } from './fields';
import classes from './grid.module.css';
import type { Spot } from './grid-keys';
import { Square } from './square';
import { WeightField } from './weight-field';

interface GridRowProps {
  readonly at: number;
  readonly row: BaselineRowView;
  readonly question: QuestionView;
  readonly columns: readonly BaselineClassView[];
  /** The square of this row that one is at; null when it is in another row. */
  readonly column: number | null;
  readonly weighing: string | null;
  readonly onWeigh: (first: string | null) => void;
  readonly onWeighed: (spot: Spot, weight: number | null, next: Spot) => void;
}

/** One question. Drawn anew only when something in it changes, so that the grid stays quick however long it is. */
export const GridRow = memo(
  function GridRow({ at, row, question: { key, max, texts }, columns, column, weighing, onWeigh, onWeighed }: GridRowProps) {
    const { t } = useTranslation();
    const { text } = useText();
    return (
      <tr data-here={column !== null || undefined}>
        <th scope="row" className={classes.question}>
          <small>{key}</small>
          <span>{text(texts.topic)}</span>
        </th>
        <td
          id={nameOf(placeAt.weight(key))}
          className={classes.weight}
          data-spot={`${at} 0`}
          tabIndex={column === 0 ? 0 : -1}
          onDoubleClick={() => onWeigh(null)}
        >
          {weighing === null ? (
            <span className="figures">{row.weight}</span>
          ) : (
            <WeightField
              first={weighing}
              weight={row.weight}
              label={t('authoring.grid.weightOf', { key })}
              onEnd={(weight, by) => onWeighed({ row: at, column: 0 }, weight, { row: at + by, column: 0 })}
            />
          )}
        </td>
        {columns.map(({ key: classKey, name }, index) => (
          <Square
            key={classKey}
            id={nameOf(placeAt.target(key, classKey))}
            spot={`${at} ${index + 1}`}
            isAtHand={column === index + 1}
            className={text(name)}
            max={max}
            target={targetOf(row, classKey)}
            must={row.musts.includes(classKey)}
          />
        ))}
      </tr>
    );
  },
  (before, after) =>
    before.at === after.at &&
    before.column === after.column &&
    before.weighing === after.weighing &&
    before.question === after.question &&
    before.columns === after.columns &&
    isSame(before.row, after.row),
);
