import { useTranslation } from 'react-i18next';

import type { AnsweredQuestionView, TodayQuestionView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';

import classes from './opens.module.css';

export interface SaidProps extends Pick<AnsweredQuestionView, 'level' | 'max'> {
  readonly status: (AnsweredQuestionView | TodayQuestionView)['status'];
}

/** What was answered: the level, or in a word why there is none. */
export function Said({ status, level, max }: SaidProps) {
  const { t } = useTranslation();
  if (status === 'met' || status === 'gap') return <LevelMark level={level} max={max} />;
  return <small className={classes.aside}>{t(`sides.matrix.said.${status}`)}</small>;
}
