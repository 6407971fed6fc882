import { isApplicable, type QuestionResult } from '@app/gap-analysis';
import type { Sheet, SheetRow } from '@app/spreadsheets';

import { AS_IT_IS } from '../arithmetic.js';
import type { OwnSubject } from './subject.js';

/** Every question in scope with what its numbers are worked out from, and for a gap the first step. */
export function ownQuestionsSheet(subject: OwnSubject): { sheet: Sheet; rows: SheetRow[] } {
  const { say, title } = subject;
  return {
    sheet: {
      name: say('ownQuestions'),
      heading: title,
      columns: [
        { key: 'domain', header: say('domain'), kind: 'text', width: 10 },
        { key: 'questionKey', header: say('questionKey'), kind: 'text', width: 11 },
        { key: 'topic', header: say('topic'), kind: 'text', width: 36 },
        { key: 'question', header: say('question'), kind: 'text', width: 50, wrap: true },
        { key: 'became', header: say('became'), kind: 'text', width: 22 },
        { key: 'level', header: say('level'), kind: 'level' },
        { key: 'target', header: say('target'), kind: 'level' },
        { key: 'max', header: say('highestLevel'), kind: 'integer' },
        { key: 'gap', header: say('gap'), kind: 'integer' },
        { key: 'weight', header: say('weight'), kind: 'decimal', format: AS_IT_IS },
        { key: 'exposure', header: say('exposure'), kind: 'decimal', format: AS_IT_IS },
        { key: 'must', header: say('must'), kind: 'text', width: 8 },
        { key: 'priority', header: say('priority'), kind: 'decimal', format: AS_IT_IS },
        { key: 'comment', header: say('comment'), kind: 'text', width: 40, wrap: true },
        { key: 'firstStep', header: say('firstStep'), kind: 'text', width: 50, wrap: true },
      ],
    },
    rows: subject.report.assessment.questions.map((result) => questionRow(subject, result)),
  };
}

function questionRow({ say, language, report }: OwnSubject, result: QuestionResult): SheetRow {
  const { key, domain, status, level, target, max, gap, weight, exposure, must, priority } = result;
  const texts = report.questionnaire.questions.find((question) => question.key === key)?.texts;
  const step = texts?.stepsUp.find(({ from }) => from === level)?.text ?? texts?.firstStep;
  return {
    ...{ domain, questionKey: key, level, target, max, gap, weight, exposure, priority },
    topic: texts?.topic[language] ?? null,
    question: texts?.question[language] ?? null,
    became: say(`status_${status}`),
    must: say(must ? 'yes' : 'no'),
    comment: report.material.comments.get(key) ?? null,
    firstStep: isApplicable(result) && result.gap > 0 ? (step?.[language] ?? null) : null,
  };
}
