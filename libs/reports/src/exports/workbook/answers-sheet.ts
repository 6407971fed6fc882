import type { Question } from '@app/questionnaires';
import { coded, type Json, type Sheet, type SheetRow } from '@app/spreadsheets';

import type { ExportedAnswer } from '../../data/export-rows.repository.js';
import { textIn, type WorkbookSubject, yesOrNo } from './subject.js';

/** Everything that was answered, as it was submitted. */
export function answersSheet({ say, heading }: WorkbookSubject): Sheet {
  return {
    name: say('answers'),
    heading,
    columns: [
      { key: 'supplierCode', header: say('supplierCode'), kind: 'text', width: 14 },
      { key: 'supplierName', header: say('supplier'), kind: 'text', width: 28 },
      { key: 'questionKey', header: say('questionKey'), kind: 'text', width: 11 },
      { key: 'topic', header: say('topic'), kind: 'text', width: 36 },
      { key: 'kind', header: say('answerKind'), kind: 'text', width: 14 },
      { key: 'level', header: say('level'), kind: 'level' },
      { key: 'value', header: say('value'), kind: 'text', width: 24 },
      { key: 'reason', header: say('reason'), kind: 'text', width: 30 },
      { key: 'confirmed', header: say('confirmed'), kind: 'text', width: 12 },
      { key: 'comment', header: say('comment'), kind: 'text', width: 40 },
      { key: 'answeredBy', header: say('answeredBy'), kind: 'text', width: 18 },
      { key: 'answeredAt', header: say('answeredAt'), kind: 'datetime' },
      { key: 'submittedAt', header: say('submittedAt'), kind: 'datetime' },
      { key: 'signedBy', header: say('signedBy'), kind: 'text', width: 18 },
    ],
  };
}

export function answerRow(subject: WorkbookSubject, questions: ReadonlyMap<string, Question>, answer: ExportedAnswer): SheetRow {
  const { say } = subject;
  const { value, kind, confirmed, ...plain } = answer;
  return {
    ...plain,
    topic: textIn(subject, questions.get(answer.questionKey)?.texts.topic ?? otherTopic(subject, answer.questionKey)),
    kind: coded(say(`kind_${kind}`), kind),
    value: value === null ? null : coded(plainValue(value), value as Json),
    confirmed: kind === 'not_applicable' ? yesOrNo(subject, confirmed) : null,
  };
}

function otherTopic({ questionnaire }: WorkbookSubject, key: string) {
  const { profileQuestions, probes } = questionnaire.content;
  return profileQuestions.find((question) => question.key === key)?.label ?? probes.find((probe) => probe.key === key)?.text;
}

function plainValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainValue).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, text]) => `${key}: ${plainValue(text)}`)
      .join(' / ');
  }
  return String(value);
}
