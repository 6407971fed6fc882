import { useTranslation } from 'react-i18next';

import type { AskedQuestionView, AskedScaleView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import { useText } from '~/messages/use-text';
import { Key } from '~/ui/key';

import classes from './choice.module.css';

interface LevelChoiceProps {
  readonly question: AskedQuestionView;
  readonly scale: AskedScaleView;
  readonly level: number | null;
  readonly disabled: boolean;
  readonly onChoose: (level: number) => void;
}

/** The levels of one question, each as a sentence that one can observe. */
export function LevelChoice({ question, scale, level, disabled, onChoose }: LevelChoiceProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { key, max, levels, type } = question;
  return (
    <fieldset className={classes.choices} disabled={disabled}>
      <legend className="only-read">{t('answering.chooseLevel')}</legend>
      {levels.map((sentence, at) => {
        const name = scale[type].find(({ value }) => value === at)?.name;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a level is its number
          <label key={at} className={classes.choice}>
            <input type="radio" name={key} checked={level === at} onChange={() => onChoose(at)} />
            <LevelMark level={at} max={max} />
            <span className={classes.name}>{name && text(name)}</span>
            <span className={classes.words}>{text(sentence)}</span>
            <Key>{String(at)}</Key>
          </label>
        );
      })}
    </fieldset>
  );
}
