import type { TFunction } from 'i18next';

import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import type { Bilingual } from '~/messages/use-text';

import type { Condition } from './condition';

type Known = Pick<QuestionnaireVersionView, 'content' | 'questions'>;

/** A condition as a sentence would say it; null says that there is none. */
export function conditionWords(written: unknown, known: Known, t: TFunction, text: (both: Bilingual) => string): string {
  if (written === null || written === undefined) return t('authoring.condition.none');
  return withoutEdges(said(written as Condition, known, t, text), written as Condition);
}

function said(condition: Condition, known: Known, t: TFunction, text: (both: Bilingual) => string): string {
  const inner = (member: Condition) => said(member, known, t, text);
  if ('all_of' in condition) return grouped(condition.all_of.map(inner), t('authoring.condition.and'));
  if ('any_of' in condition) return grouped(condition.any_of.map(inner), t('authoring.condition.or'));
  if ('not' in condition) return t('authoring.condition.notWords', { condition: inner(condition.not) });
  if ('profile' in condition) {
    const question = known.content.profileQuestions.find(({ key }) => key === condition.profile);
    const value = 'equals' in condition ? condition.equals : condition.includes;
    const option = question?.options.find((one) => one.value === value);
    return t('equals' in condition ? 'authoring.condition.equalsWords' : 'authoring.condition.includesWords', {
      question: question ? text(question.label) : condition.profile,
      option: option ? text(option.text) : value,
    });
  }
  const question = known.questions.find(({ key }) => key === condition.answer);
  const name = question ? `${condition.answer} ${text(question.texts.topic)}` : condition.answer;
  return 'at_least' in condition
    ? t('authoring.condition.atLeastWords', { question: name, level: condition.at_least })
    : t('authoring.condition.atMostWords', { question: name, level: condition.at_most });
}

/** Brackets keep groups apart inside a sentence; around all of it they say nothing. */
function withoutEdges(words: string, condition: Condition): string {
  const members = 'all_of' in condition ? condition.all_of : 'any_of' in condition ? condition.any_of : [];
  return members.length > 1 ? words.slice(1, -1) : words;
}

function grouped(members: readonly string[], joint: string): string {
  return members.length === 1 ? (members[0] ?? '') : `(${members.join(joint)})`;
}
