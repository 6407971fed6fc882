import type { AppError } from '@app/kernel';

import type { ProfileQuestion, Section } from './content.js';
import { refuse } from './problems.js';
import { questionProblems } from './question-check.js';
import type { QuestionnaireVersion } from './questionnaire-version.js';
import { halfWritten, missing } from './text-check.js';
import { vocabularyOf } from './vocabulary.js';

/** Something that keeps a draft from being published, and where. */
export interface PublishProblem {
  readonly part: 'questionnaire' | 'section' | 'profile_question' | 'question';
  /** Of the section or question; null for the questionnaire itself. */
  readonly key: string | null;
  /** Its field is a path inside that part. */
  readonly problem: AppError;
}

/** Everything that keeps a draft from being published; empty when it can be. */
export function publishProblems(version: Pick<QuestionnaireVersion, 'name' | 'content' | 'questions'>): PublishProblem[] {
  const { content, questions } = version;
  const vocabulary = vocabularyOf(version);
  const sections = new Set(content.sections.map(({ key }) => key));
  return [
    ...inPart('questionnaire', null, questionnaireProblems(version)),
    ...content.sections.flatMap((section) => inPart('section', section.key, sectionProblems(section))),
    ...content.profileQuestions.flatMap((question) => inPart('profile_question', question.key, profileProblems(question))),
    ...questions.flatMap((question) => inPart('question', question.key, questionProblems(question, sections, vocabulary))),
  ];
}

function questionnaireProblems({ name, questions }: Pick<QuestionnaireVersion, 'name' | 'questions'>): AppError[] {
  return [...missing(name, 'name'), ...(questions.length > 0 ? [] : [refuse('questionnaire_empty', {}, 'questions')])];
}

function sectionProblems({ name, shortName }: Section): AppError[] {
  return [...missing(name, 'name'), ...missing(shortName, 'shortName')];
}

function profileProblems({ label, text, help, purpose, options }: ProfileQuestion): AppError[] {
  return [
    ...missing(label, 'label'),
    ...missing(text, 'text'),
    ...halfWritten(help, 'help'),
    ...halfWritten(purpose, 'purpose'),
    ...options.flatMap((option) => missing(option.text, `options.${option.value}`)),
  ];
}

function inPart(part: PublishProblem['part'], key: string | null, problems: readonly AppError[]): PublishProblem[] {
  return problems.map((problem) => ({ part, key, problem }));
}
