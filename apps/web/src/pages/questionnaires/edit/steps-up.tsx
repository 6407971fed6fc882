import { Button, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView, QuestionStepView, QuestionView } from '~/api/generated/types.gen';
import { nameOf } from '~/components/draft/changes';
import { BothTexts } from '~/components/draft/draft-text';
import type { Editing } from '~/components/draft/editing';
import { useText } from '~/messages/use-text';

import { at } from './fields';
import classes from './steps-up.module.css';

interface StepsUpProps {
  readonly editing: Editing<QuestionnaireVersionView>;
  readonly question: QuestionView;
}

/** What it takes to get from each level to the next: shown to a supplier with its result. */
export function StepsUp({ editing, question }: StepsUpProps) {
  const { t } = useTranslation();
  const { key, max, texts } = question;
  const { stepsUp } = texts;
  const place = at.question(key, 'texts.stepsUp');
  const missing = Array.from({ length: max }, (_, from) => from).filter((from) => !stepsUp.some((step) => step.from === from));
  const write = (steps: readonly QuestionStepView[]) =>
    editing.saving.enter(
      place,
      steps.toSorted((one, other) => one.from - other.from),
    );
  const add = (from: number) => write([...stepsUp, { from, to: from + 1, text: { ja: '', en: '' }, effort: 'S', costLow: 0, costHigh: 0 }]);
  return (
    <div className={classes.steps} id={nameOf(place)} tabIndex={-1}>
      {stepsUp.map((step, index) => (
        <Step key={step.from} editing={editing} question={question} index={index} onRemove={() => write(stepsUp.toSpliced(index, 1))} />
      ))}
      {missing.length > 0 && (
        <Select
          label={t('authoring.step.add')}
          placeholder={t('authoring.step.choose')}
          data={missing.map((from) => ({ value: String(from), label: t('authoring.step.of', { from, to: from + 1 }) }))}
          value={null}
          maw={280}
          onChange={(from) => from !== null && add(Number(from))}
        />
      )}
    </div>
  );
}

interface StepProps extends StepsUpProps {
  readonly index: number;
  readonly onRemove: () => void;
}

function Step({ editing, question, index, onRemove }: StepProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const step = question.texts.stepsUp[index];
  if (!step) return null;
  const place = (field: string) => at.question(question.key, `texts.stepsUp.${index}.${field}`);
  const problem = editing.problemAt(at.question(question.key, `texts.stepsUp.${index}`));
  const cost = (field: 'costLow' | 'costHigh') => (
    <NumberInput
      id={nameOf(place(field))}
      label={t(`authoring.step.${field}`)}
      min={0}
      max={1_000_000_000_000}
      step={10_000}
      allowDecimal={false}
      thousandSeparator=","
      suffix={t('authoring.step.yen')}
      value={step[field]}
      error={editing.problemAt(place(field))}
      onChange={(value) => typeof value === 'number' && editing.saving.enter(place(field), value)}
    />
  );
  return (
    <fieldset className={classes.step}>
      <legend>{t('authoring.step.of', { from: step.from, to: step.to })}</legend>
      {problem && <p className={classes.problem}>{problem}</p>}
      <BothTexts editing={editing} place={place('text')} label={t('authoring.step.what')} />
      <div className={classes.figures}>
        <Select
          label={t('authoring.step.effort')}
          data={editing.view.content.stepUpNote.efforts.map(({ value, text: words }) => ({ value, label: text(words) }))}
          value={step.effort}
          allowDeselect={false}
          onChange={(value) => value !== null && editing.saving.enter(place('effort'), value)}
        />
        {cost('costLow')}
        {cost('costHigh')}
        <Button variant="subtle" color="gray" onClick={onRemove}>
          {t('authoring.step.remove')}
        </Button>
      </div>
    </fieldset>
  );
}
