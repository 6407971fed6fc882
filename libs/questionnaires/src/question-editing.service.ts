import { AuditTrail } from '@app/audit';
import { fieldDifferences, partOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { auditedVersion } from './audited-version.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { readCondition } from './domain/condition-check.js';
import { blankQuestion, editQuestion, type QuestionChange } from './domain/edit-question.js';
import { checkOrder, orderWith } from './domain/order.js';
import { refuse } from './domain/problems.js';
import type { Question, QuestionType } from './domain/question.js';
import type { QuestionnaireVersion } from './domain/questionnaire-version.js';
import { contentWithout } from './domain/remove-question.js';
import { vocabularyOf } from './domain/vocabulary.js';
import { DraftClaims } from './draft-claims.service.js';

/** A change as it was sent: its conditions are not known to be any. */
export interface WrittenQuestionChange extends Omit<QuestionChange, 'visibleIf' | 'naRule'> {
  readonly visibleIf?: unknown;
  readonly naRule?: unknown;
}

export interface NewQuestion extends WrittenQuestionChange {
  readonly key: string;
  readonly sectionKey: string;
  readonly type: QuestionType;
}

export interface EditedQuestion {
  /** Of the draft, to name in the next edit. */
  readonly version: number;
  readonly question: Question;
}

/** Fields that are compared as a whole. */
const CONDITIONS = ['visibleIf', 'naRule'];

/** Changes the questions of a draft. */
@Injectable()
export class QuestionEditing {
  constructor(
    private readonly claims: DraftClaims,
    private readonly drafts: DraftsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws AppError `question_not_found`, `section_unknown`, `condition_…`, and those of a claim */
  async edit(versionId: string, key: string, seen: number, written: WrittenQuestionChange): Promise<EditedQuestion> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({
      yours: written,
      theirs: partOf(written, find(now, key), CONDITIONS),
    }));
    const before = find(draft, key);
    if (!before) throw refuse('question_not_found', { key });
    const question = editQuestion(before, read(draft, written));
    await this.drafts.writeQuestion(draft, question);
    const fields = fieldDifferences(before, question, CONDITIONS).map(({ field }) => field);
    this.trail.record('question.edited', auditedVersion(draft.id), { question: key, fields });
    return { version: draft.version, question };
  }

  /** Adds a question at the end of its section. What is not said is left blank, to be written before publishing. */
  async add(versionId: string, seen: number, { key, sectionKey, type, ...written }: NewQuestion): Promise<EditedQuestion> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: { key }, theirs: { key: find(now, key)?.key ?? null } }));
    if (isTaken(draft, key)) throw refuse('question_key_taken', { key }, 'key');
    const position = Math.max(0, ...draft.questions.map((question) => question.position)) + 1;
    const question = editQuestion(blankQuestion(key, sectionKey, type, position), read(draft, { ...written, sectionKey }));
    await this.drafts.addQuestions(draft, [question]);
    const order = orderWith(draft.questions, question);
    await this.drafts.writeOrder(draft, order);
    this.trail.record('question.added', auditedVersion(draft.id), { question: key });
    return { version: draft.version, question: { ...question, position: order.indexOf(key) + 1 } };
  }

  async remove(versionId: string, key: string, seen: number): Promise<number> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: {}, theirs: find(now, key) ?? {} }));
    if (!find(draft, key)) throw refuse('question_not_found', { key });
    await this.drafts.removeQuestion(draft, key);
    await this.drafts.writeContent(draft, contentWithout(draft.content, key));
    this.trail.record('question.removed', auditedVersion(draft.id), { question: key });
    return draft.version;
  }

  /** @param keys every question once, in the order in which they are to be asked */
  async reorder(versionId: string, seen: number, keys: readonly string[]): Promise<number> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({
      yours: { order: keys },
      theirs: { order: now.questions.map(({ key }) => key) },
    }));
    checkOrder(draft.questions, keys);
    await this.drafts.writeOrder(draft, keys);
    this.trail.record('questions.reordered', auditedVersion(draft.id), { questions: keys });
    return draft.version;
  }
}

function find({ questions }: QuestionnaireVersion, key: string): Question | undefined {
  return questions.find((question) => question.key === key);
}

/** Answers to profile questions and probes are kept beside those to questions, under the same kind of key. */
function isTaken({ questions, content: { profileQuestions, probes } }: QuestionnaireVersion, key: string): boolean {
  return [...questions, ...profileQuestions, ...probes].some((item) => item.key === key);
}

function read(draft: QuestionnaireVersion, { visibleIf, naRule, ...change }: WrittenQuestionChange): QuestionChange {
  const { sectionKey } = change;
  if (sectionKey !== undefined && !draft.content.sections.some(({ key }) => key === sectionKey)) {
    throw refuse('section_unknown', { key: sectionKey }, 'sectionKey');
  }
  const vocabulary = vocabularyOf(draft);
  return {
    ...change,
    visibleIf: visibleIf === undefined ? undefined : readCondition(visibleIf, vocabulary, 'visibleIf'),
    naRule: naRule === undefined ? undefined : readCondition(naRule, vocabulary, 'naRule'),
  };
}
