import type { Condition } from './condition.js';
import type { ProbeSubject, QuestionnaireContent } from './content.js';

/**
 * What is left of the content when a question goes: consistency rules that ask about it could never hold again and go with it,
 * probes are compared with the other questions. Conditions of other questions stay, for their author to decide; publishing names them.
 */
export function contentWithout(content: QuestionnaireContent, key: string): QuestionnaireContent {
  return {
    ...content,
    consistencyRules: content.consistencyRules.filter(({ when, questions }) => !questions.includes(key) && !asksAbout(when, key)),
    probes: content.probes.map((probe) => ({ ...probe, compareWith: subjectWithout(probe.compareWith, key) })),
  };
}

function subjectWithout(subject: ProbeSubject, key: string): ProbeSubject {
  return 'questions' in subject ? { questions: subject.questions.filter((question) => question !== key) } : subject;
}

function asksAbout(condition: Condition, key: string): boolean {
  if ('all_of' in condition) return condition.all_of.some((member) => asksAbout(member, key));
  if ('any_of' in condition) return condition.any_of.some((member) => asksAbout(member, key));
  if ('not' in condition) return asksAbout(condition.not, key);
  return 'answer' in condition && condition.answer === key;
}
