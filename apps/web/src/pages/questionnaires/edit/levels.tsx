import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView, QuestionView } from '~/api/generated/types.gen';
import { nameOf } from '~/components/draft/changes';
import { BothTexts } from '~/components/draft/draft-text';
import type { Editing } from '~/components/draft/editing';
import { LevelMark } from '~/components/level-mark';

import { at } from './fields';
import classes from './levels.module.css';

interface LevelsProps {
  readonly editing: Editing<QuestionnaireVersionView>;
  readonly question: QuestionView;
}

/** What can be seen in a firm at each level, one sentence a level. */
export function Levels({ editing, question: { key, max } }: LevelsProps) {
  const { t } = useTranslation();
  const whole = at.question(key, 'texts.options');
  const problem = editing.problemAt(whole);
  return (
    <div id={nameOf(whole)} tabIndex={-1} className={classes.levels}>
      {problem && <p className={classes.problem}>{problem}</p>}
      {Array.from({ length: max + 1 }, (_, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
        <div key={level} className={classes.level}>
          <LevelMark level={level} max={max} />
          <BothTexts editing={editing} place={at.question(key, `texts.options.${level}`)} label={t('authoring.field.level', { level })} />
        </div>
      ))}
    </div>
  );
}
