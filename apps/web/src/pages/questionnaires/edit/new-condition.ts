import type { QuestionnaireVersionView } from '~/api/generated/types.gen';
import type { Condition, ConditionKind } from '~/components/library/condition';

type Known = Pick<QuestionnaireVersionView, 'content' | 'questions'>;

/** A condition of a kind that holds together from the start: over the first thing that it can be about. */
export function firstCondition(kind: ConditionKind, known: Known): Condition {
  const one = first(known, 'single');
  const many = first(known, 'multi');
  const answer = known.questions[0]?.key ?? '';
  switch (kind) {
    case 'equals':
      return { profile: one.key, equals: one.option };
    case 'includes':
      return { profile: many.key, includes: many.option };
    case 'at_least':
      return { answer, at_least: 1 };
    case 'at_most':
      return { answer, at_most: 1 };
    case 'all_of':
      return { all_of: [firstCondition('equals', known)] };
    case 'any_of':
      return { any_of: [firstCondition('equals', known)] };
    case 'not':
      return { not: firstCondition('equals', known) };
  }
}

/** Another kind that keeps as much as it can: groups their members, single ones what they are about. */
export function asKind(condition: Condition, kind: ConditionKind, known: Known): Condition {
  const members =
    'all_of' in condition
      ? condition.all_of
      : 'any_of' in condition
        ? condition.any_of
        : 'not' in condition
          ? [condition.not]
          : [condition];
  const [only] = members;
  if (kind === 'all_of') return { all_of: members };
  if (kind === 'any_of') return { any_of: members };
  if (kind === 'not') return { not: members.length > 1 || !only ? condition : only };
  if ('answer' in condition) {
    const level = 'at_least' in condition ? condition.at_least : condition.at_most;
    if (kind === 'at_least') return { answer: condition.answer, at_least: level };
    if (kind === 'at_most') return { answer: condition.answer, at_most: level };
  }
  return firstCondition(kind, known);
}

function first({ content }: Known, type: 'single' | 'multi'): { readonly key: string; readonly option: string } {
  const question = content.profileQuestions.find((one) => one.type === type);
  return { key: question?.key ?? '', option: question?.options[0]?.value ?? '' };
}
