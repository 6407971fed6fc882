import { CATALOGUE_ID } from '@app/kernel';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { QuestionnaireVersion, VersionSummary } from '../domain/questionnaire-version.js';
import { presentContent, QuestionnaireContentView } from './content.dto.js';
import { presentQuestion, QuestionView } from './question.dto.js';

export class QuestionnaireVersionSummaryView {
  id: string;
  /** 1, 2, 3 … within its questionnaire. */
  number: number;
  state: 'draft' | 'published';
  name: BilingualView;
  changeNote: string;
  createdAt: string;
  publishedAt: string | null;
  questionCount: number;
  shortFormCount: number;
}

export class QuestionnaireVersionView {
  id: string;
  questionnaireId: string;
  /** Brought by the product: to be used or copied, not edited. */
  builtIn: boolean;
  number: number;
  state: 'draft' | 'published';
  /** Raised by every edit of a draft; an edit names the one it saw. */
  version: number;
  name: BilingualView;
  changeNote: string;
  createdAt: string;
  publishedAt: string | null;
  content: QuestionnaireContentView;
  /** In catalogue order. */
  questions: QuestionView[];
}

export function presentSummary(summary: VersionSummary): QuestionnaireVersionSummaryView {
  const { id, number, state, name, changeNote, createdAt, publishedAt, questionCount, shortFormCount } = summary;
  return {
    id,
    number,
    state,
    name: presentBilingual(name),
    changeNote,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    questionCount,
    shortFormCount,
  };
}

export function presentVersion(whole: QuestionnaireVersion): QuestionnaireVersionView {
  const { ownerId, id, questionnaireId, number, state, version, name, changeNote, createdAt, publishedAt, content, questions } = whole;
  return {
    id,
    questionnaireId,
    builtIn: ownerId === CATALOGUE_ID,
    number,
    state,
    version,
    name: presentBilingual(name),
    changeNote,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    content: presentContent(content),
    questions: questions.map(presentQuestion),
  };
}
