import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { AskedProfileQuestionView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

import classes from './card.module.css';
import { type Content, profileContent, type Value } from './content';
import { OptionChoice } from './option-choice';
import { useDraft } from './use-draft';
import { toggled } from './words';

interface ProfileFieldsProps {
  readonly question: AskedProfileQuestionView;
  readonly content: Content | null;
  readonly disabled: boolean;
  /** `pause`: while a text is written. */
  readonly onChange: (content: Content, pause: boolean) => void;
}

/** What is asked about the company: one option, several, a text, texts by field, or lines. */
export function ProfileFields({ question, content, disabled, onChange }: ProfileFieldsProps) {
  const { text } = useText();
  const value = content?.value ?? null;
  const legend = text(question.text);
  const write = (next: Value, pause = false) => onChange(profileContent(next, content?.comment ?? null), pause);
  const choice = { name: question.key, legend, options: question.options, disabled };

  switch (question.type) {
    case 'single':
      return <OptionChoice {...choice} chosen={typeof value === 'string' ? [value] : []} onChoose={(option) => write(option)} />;
    case 'multi': {
      const chosen = Array.isArray(value) ? value : [];
      return <OptionChoice {...choice} several chosen={chosen} onChoose={(option) => write(toggled(question.options, chosen, option))} />;
    }
    case 'text-list':
      return (
        <Lines legend={legend} lines={Array.isArray(value) ? value : []} disabled={disabled} onChange={(lines) => write(lines, true)} />
      );
    case 'text':
      return <Boxes question={question} value={value} legend={legend} disabled={disabled} onChange={(boxes) => write(boxes, true)} />;
  }
}

interface LinesProps {
  readonly legend: string;
  readonly lines: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (lines: string[]) => void;
}

function Lines({ legend, lines, disabled, onChange }: LinesProps) {
  const { t } = useTranslation();
  const draft = useDraft(lines.join('\n'), (text) => onChange(text.split('\n')));
  return (
    <div className={classes.fields}>
      <Textarea
        aria-label={legend}
        description={t('answering.onePerLine')}
        readOnly={disabled}
        value={draft.value}
        onChange={({ currentTarget }) => draft.onChange(currentTarget.value)}
      />
    </div>
  );
}

interface BoxesProps {
  readonly question: AskedProfileQuestionView;
  readonly value: Value;
  readonly legend: string;
  readonly disabled: boolean;
  readonly onChange: (value: Value) => void;
}

function Boxes({ question: { fields }, value, legend, disabled, onChange }: BoxesProps) {
  const { text } = useText();
  if (fields.length === 0) {
    return (
      <div className={classes.fields}>
        <Box label={legend} hidden shown={typeof value === 'string' ? value : ''} disabled={disabled} onChange={onChange} />
      </div>
    );
  }
  const boxes = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return (
    <div className={classes.fields}>
      {fields.map((field) => (
        <Box
          key={field.value}
          label={text(field.text)}
          shown={boxes[field.value] ?? ''}
          disabled={disabled}
          onChange={(written) => onChange({ ...boxes, [field.value]: written })}
        />
      ))}
    </div>
  );
}

interface BoxProps {
  readonly label: string;
  /** The question itself says what belongs here. */
  readonly hidden?: boolean;
  readonly shown: string;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
}

function Box({ label, hidden = false, shown, disabled, onChange }: BoxProps) {
  const draft = useDraft(shown, onChange);
  return (
    <TextInput
      {...(hidden ? { 'aria-label': label } : { label })}
      maxLength={1_000}
      readOnly={disabled}
      value={draft.value}
      onChange={({ currentTarget }) => draft.onChange(currentTarget.value)}
    />
  );
}
