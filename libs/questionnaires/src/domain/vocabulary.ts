import type { ProfileQuestion } from './content.js';
import type { QuestionnaireVersion } from './questionnaire-version.js';

/** What conditions of one version may name. */
export interface Vocabulary {
  readonly profile: ReadonlyMap<string, Pick<ProfileQuestion, 'type' | 'options'>>;
  /** The highest level of each question, by key. */
  readonly questions: ReadonlyMap<string, number>;
}

export function vocabularyOf({ content, questions }: Pick<QuestionnaireVersion, 'content' | 'questions'>): Vocabulary {
  return {
    profile: new Map(content.profileQuestions.map((question) => [question.key, question])),
    questions: new Map(questions.map(({ key, max }) => [key, max])),
  };
}
