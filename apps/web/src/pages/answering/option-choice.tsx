import { IconCheck } from '@tabler/icons-react';

import { type Bilingual, useText } from '~/messages/use-text';

import classes from './choice.module.css';

interface OptionChoiceProps<Value extends string | number> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly text: Bilingual }[];
  readonly chosen: readonly Value[];
  /** More than one may be chosen. */
  readonly several?: boolean;
  readonly disabled: boolean;
  readonly onChoose: (value: Value) => void;
}

/** Options of a profile question or of the first impression. */
export function OptionChoice<Value extends string | number>(props: OptionChoiceProps<Value>) {
  const { name, legend, options, chosen, several = false, disabled, onChoose } = props;
  const { text } = useText();
  return (
    <fieldset className={classes.choices} disabled={disabled}>
      <legend className="only-read">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.choice}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(option.value)}
            onChange={() => onChoose(option.value)}
          />
          <span className={classes.tick} data-several={several || undefined}>
            <IconCheck size={12} stroke={3} aria-hidden />
          </span>
          <span className={classes.words}>{text(option.text)}</span>
        </label>
      ))}
    </fieldset>
  );
}
