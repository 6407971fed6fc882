import type { Bilingual } from '@app/kernel';
import type { QuestionnaireContent } from './content.js';
import type { Question } from './question.js';

export type VersionState = 'draft' | 'published';

/** A version as it stands in lists. */
export interface VersionSummary {
  readonly ownerId: string;
  readonly id: string;
  readonly questionnaireId: string;
  /** 1, 2, 3 … within its questionnaire. */
  readonly number: number;
  readonly state: VersionState;
  readonly name: Bilingual;
  readonly changeNote: string;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly questionCount: number;
  readonly shortFormCount: number;
}

/** One version wholly. A published one never changes. */
export interface QuestionnaireVersion extends Omit<VersionSummary, 'questionCount' | 'shortFormCount'> {
  /** Raised by every edit of a draft; an edit names the one it saw. */
  readonly version: number;
  readonly content: QuestionnaireContent;
  /** In catalogue order. */
  readonly questions: readonly Question[];
}
