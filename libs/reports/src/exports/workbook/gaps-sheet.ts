import type { Question } from '@app/questionnaires';
import { coded, type Sheet, type SheetRow } from '@app/spreadsheets';
import type { ExportedGap } from '../../data/export-rows.repository.js';
import { AS_IT_IS } from './arithmetic.js';
import { codedClasses, codedDomain, textIn, type WorkbookSubject, yesOrNo } from './subject.js';

/** One row a gap, the most urgent of each supplier first. Priority can be worked out again from the four columns before it. */
export function gapsSheet({ say, heading }: WorkbookSubject): Sheet {
  return {
    name: say('gaps'),
    heading,
    columns: [
      { key: 'supplierCode', header: say('supplierCode'), kind: 'text', width: 14 },
      { key: 'supplierName', header: say('supplier'), kind: 'text', width: 28 },
      { key: 'classes', header: say('classes'), kind: 'text', width: 26 },
      { key: 'domain', header: say('domain'), kind: 'text', width: 30 },
      { key: 'questionKey', header: say('questionKey'), kind: 'text', width: 11 },
      { key: 'topic', header: say('topic'), kind: 'text', width: 36 },
      { key: 'kind', header: say('answerKind'), kind: 'text', width: 12 },
      { key: 'level', header: say('level'), kind: 'level' },
      { key: 'target', header: say('target'), kind: 'level' },
      { key: 'gap', header: say('gap'), kind: 'integer' },
      { key: 'weight', header: say('weight'), kind: 'decimal', format: AS_IT_IS },
      { key: 'exposure', header: say('exposure'), kind: 'decimal', format: AS_IT_IS },
      { key: 'must', header: say('must'), kind: 'text', width: 8 },
      { key: 'priority', header: say('priority'), kind: 'decimal', format: AS_IT_IS },
      { key: 'comment', header: say('comment'), kind: 'text', width: 40 },
      { key: 'firstStep', header: say('firstStep'), kind: 'text', width: 50 },
    ],
  };
}

export function gapRow(subject: WorkbookSubject, questions: ReadonlyMap<string, Question>, gap: ExportedGap): SheetRow {
  const { say, baseline } = subject;
  const texts = questions.get(gap.questionKey)?.texts;
  const kind = gap.status === 'gap' ? 'level' : gap.status;
  const step = texts?.stepsUp.find(({ from }) => from === gap.level)?.text ?? texts?.firstStep;
  return {
    supplierCode: gap.supplierCode,
    supplierName: gap.supplierName,
    classes: codedClasses(subject, gap.classes),
    domain: codedDomain(subject, gap.domain, 'name'),
    questionKey: gap.questionKey,
    topic: textIn(subject, texts?.topic),
    kind: coded(say(`kind_${kind}`), kind),
    level: gap.level,
    target: gap.target,
    gap: gap.gap,
    weight: gap.weight,
    exposure: Math.max(...baseline.classes.filter(({ key }) => gap.classes.includes(key)).map(({ exposure }) => exposure)),
    must: yesOrNo(subject, gap.must),
    priority: gap.priority,
    comment: gap.comment,
    firstStep: textIn(subject, step),
  };
}
