import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import type { Condition } from '~/components/library/condition';
import { useText } from '~/messages/use-text';

interface ConditionSubjectProps {
  readonly condition: Condition;
  readonly known: QuestionnaireVersionView;
  readonly onChange: (condition: Condition) => void;
}

/** What a single part is about: a profile question and one of its options, or a question and one of its levels. */
export function ConditionSubject({ condition, known, onChange }: ConditionSubjectProps) {
  const { t } = useTranslation();
  const { text } = useText();
  if ('profile' in condition) {
    const isSingle = 'equals' in condition;
    const questions = known.content.profileQuestions.filter(({ type }) => type === (isSingle ? 'single' : 'multi'));
    const options = questions.find(({ key }) => key === condition.profile)?.options ?? [];
    const choose = (profile: string, option: string) => onChange(isSingle ? { profile, equals: option } : { profile, includes: option });
    return (
      <>
        <Select
          size="xs"
          searchable
          aria-label={t('authoring.condition.about')}
          data={questions.map(({ key, label }) => ({ value: key, label: `${key} ${text(label)}` }))}
          value={condition.profile}
          allowDeselect={false}
          onChange={(key) => key !== null && choose(key, questions.find((one) => one.key === key)?.options[0]?.value ?? '')}
        />
        <Select
          size="xs"
          searchable
          aria-label={t('authoring.condition.option')}
          data={options.map(({ value, text: words }) => ({ value, label: text(words) }))}
          value={isSingle ? condition.equals : condition.includes}
          allowDeselect={false}
          onChange={(option) => option !== null && choose(condition.profile, option)}
        />
      </>
    );
  }
  if (!('answer' in condition)) return null;
  const level = 'at_least' in condition ? condition.at_least : condition.at_most;
  const max = known.questions.find(({ key }) => key === condition.answer)?.max ?? 4;
  const choose = (answer: string, next: number) =>
    onChange('at_least' in condition ? { answer, at_least: next } : { answer, at_most: next });
  return (
    <>
      <Select
        size="xs"
        searchable
        aria-label={t('authoring.condition.about')}
        data={known.questions.map(({ key, texts }) => ({ value: key, label: `${key} ${text(texts.topic)}` }))}
        value={condition.answer}
        allowDeselect={false}
        onChange={(key) => key !== null && choose(key, Math.min(level, known.questions.find((one) => one.key === key)?.max ?? 4))}
      />
      <Select
        size="xs"
        aria-label={t('authoring.condition.level')}
        data={Array.from({ length: max + 1 }, (_, value) => ({ value: String(value), label: t('levels.level', { level: value }) }))}
        value={String(level)}
        allowDeselect={false}
        onChange={(value) => value !== null && choose(condition.answer, Number(value))}
      />
    </>
  );
}
