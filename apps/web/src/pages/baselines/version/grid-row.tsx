import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { BaselineClassView, BaselineRowView, QuestionView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Tag } from '~/ui/tag';

import { targetOf } from '../target-of';
import classes from './grid.module.css';

interface GridRowProps {
  readonly row: BaselineRowView;
  readonly question: QuestionView;
  readonly columns: readonly BaselineClassView[];
  readonly questionnaireVersionId: string;
}

/** What is expected at one question; its topic leads to the question itself. */
export function GridRow({ row: { weight, targets, musts }, question: { key, max, texts }, columns, questionnaireVersionId }: GridRowProps) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <tr>
      <td className={classes.question}>
        <small>{key}</small>
        <Link to={paths.questionnaireVersion} params={{ id: questionnaireVersionId }} hash={key}>
          {text(texts.topic)}
        </Link>
      </td>
      <td data-right>{weight}</td>
      {columns.map(({ key: classKey }) => {
        const target = targetOf({ targets }, classKey);
        return (
          <td key={classKey}>
            <span className={classes.target}>
              {target === 0 ? <Nothing /> : <LevelMark level={target} max={max} />}
              {musts.includes(classKey) && <Tag outlined>{t('library.baseline.must')}</Tag>}
            </span>
          </td>
        );
      })}
    </tr>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.nothing} aria-hidden="true">
        –
      </span>
      <span className="only-read">{t('library.baseline.nothing')}</span>
    </>
  );
}
