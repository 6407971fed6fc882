import { ownOf } from '@app/kernel';
import type { Sheet, SheetRow } from '@app/spreadsheets';

import { AS_IT_IS } from './arithmetic.js';
import { codedDomain, textIn, type WorkbookSubject, yesOrNo } from './subject.js';

/** What everybody was measured against: targets, musts and weight per question. */
export function baselineSheet(subject: WorkbookSubject): { sheet: Sheet; rows: SheetRow[] } {
  const { say, heading, baseline, questionnaire, language } = subject;
  const classColumns = baseline.classes.flatMap(({ key, name }) => [
    { key: `target:${key}`, header: `${say('target')} ${name[language]}`, kind: 'level' as const, width: 14 },
    { key: `must:${key}`, header: `${say('must')} ${name[language]}`, kind: 'text' as const, width: 14 },
  ]);
  return {
    sheet: {
      name: say('baseline'),
      heading,
      columns: [
        { key: 'questionKey', header: say('questionKey'), kind: 'text', width: 11 },
        { key: 'domain', header: say('domain'), kind: 'text', width: 10 },
        { key: 'topic', header: say('topic'), kind: 'text', width: 36 },
        { key: 'question', header: say('question'), kind: 'text', width: 60, wrap: true },
        { key: 'weight', header: say('weight'), kind: 'decimal', format: AS_IT_IS },
        ...classColumns,
      ],
    },
    rows: questionnaire.questions.map(({ key, sectionKey, texts }) => ({
      questionKey: key,
      domain: codedDomain(subject, sectionKey, 'code'),
      topic: textIn(subject, texts.topic),
      question: textIn(subject, texts.question),
      weight: ownOf(baseline.weights, key) ?? 1,
      ...Object.fromEntries(
        baseline.classes.flatMap((entry) => [
          [`target:${entry.key}`, ownOf(ownOf(baseline.targets, key) ?? {}, entry.key) ?? 0],
          [`must:${entry.key}`, yesOrNo(subject, ownOf(baseline.musts, key)?.includes(entry.key) ?? false)],
        ]),
      ),
    })),
  };
}
