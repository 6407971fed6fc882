import { answerAt } from '@app/gap-analysis';
import { type CellValue, NOT_APPLICABLE, type Sheet, type SheetRow } from '@app/spreadsheets';

import { askedPositions } from '../../domain/campaign/asked-positions.js';
import type { HeatMapRow } from '../../domain/campaign/heat-map.js';
import { yardstickOf } from '../../domain/campaign/yardstick.js';
import { isChosen } from '../../domain/report-filter.js';
import { classNames, textIn, type WorkbookSubject } from './subject.js';

/** The places of the chosen questions that the campaign asked among all of the version, by key. */
export function matrixPositions({ campaign, filter, questionnaire, baseline }: WorkbookSubject): ReadonlyMap<string, number> {
  const asked = askedPositions({ form: campaign.form, questions: questionnaire.questions });
  const chosen = yardstickOf(questionnaire, baseline).questions.filter(isChosen(filter));
  return new Map(chosen.flatMap(({ key }) => (asked.has(key) ? [[key, asked.get(key) ?? 0]] : [])));
}

/** One row a supplier, one column a question: the level that was answered. */
export function matrixSheet(subject: WorkbookSubject, positions: ReadonlyMap<string, number>): Sheet {
  const { say, heading, questionnaire } = subject;
  const topics = new Map(questionnaire.questions.map(({ key, texts }) => [key, texts.topic]));
  return {
    name: say('matrix'),
    heading,
    columns: [
      { key: 'supplierCode', header: say('supplierCode'), kind: 'text', width: 14 },
      { key: 'supplierName', header: say('supplier'), kind: 'text', width: 28 },
      { key: 'classes', header: say('classes'), kind: 'text', width: 26 },
      { key: 'standing', header: say('standing'), kind: 'text', width: 14, note: say('matrixNote') },
      ...[...positions.keys()].map((key) => ({
        key: `question:${key}`,
        header: key,
        kind: 'level' as const,
        width: 10,
        note: textIn(subject, topics.get(key)),
      })),
    ],
  };
}

/** @param line what was submitted, over all questions of the version; null before a submission */
export function matrixSheetRow(
  subject: WorkbookSubject,
  { supplierCode, supplierName, classes, standing }: HeatMapRow,
  line: string | null,
  positions: ReadonlyMap<string, number>,
): SheetRow {
  const answers = line === null ? [] : [...positions].map(([key, position]) => [`question:${key}`, cellOf(subject, line, position)]);
  return {
    supplierCode,
    supplierName,
    classes: classNames(subject, classes),
    standing: subject.say(standing),
    ...Object.fromEntries(answers),
  };
}

function cellOf({ say }: WorkbookSubject, line: string, position: number): CellValue {
  const { status, level } = answerAt(line, position);
  if (status === 'met' || status === 'gap') return level;
  if (status === 'not_applicable') return NOT_APPLICABLE;
  return status === 'out_of_scope' ? null : say(`kind_${status}`);
}
