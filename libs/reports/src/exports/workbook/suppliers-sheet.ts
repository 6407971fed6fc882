import type { Sheet, SheetRow } from '@app/spreadsheets';

import type { HeatMapRow } from '../../domain/campaign/heat-map.js';
import { codedClasses, textIn, type WorkbookSubject } from './subject.js';

/** One row a supplier, one column a domain: attainment, coloured in the five bins. */
export function suppliersSheet(subject: WorkbookSubject): Sheet {
  const { say, heading, questionnaire } = subject;
  return {
    name: say('suppliersByDomain'),
    heading,
    columns: [
      { key: 'supplierCode', header: say('supplierCode'), kind: 'text', width: 14 },
      { key: 'supplierName', header: say('supplier'), kind: 'text', width: 28 },
      { key: 'classes', header: say('classes'), kind: 'text', width: 26 },
      { key: 'standing', header: say('standing'), kind: 'text', width: 14 },
      { key: 'attainment', header: say('attainment'), kind: 'percent', colour: 'attainment' },
      ...questionnaire.content.sections.map(({ key, shortName }) => ({
        key: `domain:${key}`,
        header: `${key} ${textIn(subject, shortName)}`,
        kind: 'percent' as const,
        colour: 'attainment' as const,
        width: 15,
      })),
      { key: 'mustGaps', header: say('mustGaps'), kind: 'integer' },
      { key: 'gaps', header: say('gapCount'), kind: 'integer' },
      { key: 'maturity', header: say('maturity'), kind: 'decimal' },
      { key: 'coverage', header: say('coverage'), kind: 'percent' },
      { key: 'selfRating', header: say('selfRating'), kind: 'decimal' },
      { key: 'perceptionGap', header: say('perceptionGap'), kind: 'decimal', format: '+0.0;-0.0;0.0' },
      { key: 'perception', header: say('seesItself'), kind: 'text', width: 22 },
      { key: 'submittedAt', header: say('submittedAt'), kind: 'datetime' },
    ],
  };
}

export function supplierRow(subject: WorkbookSubject, row: HeatMapRow): SheetRow {
  const { domains, classes, standing, perception, assessmentId: _a, relationshipId: _r, submissionId: _s, ...figures } = row;
  return {
    ...figures,
    classes: codedClasses(subject, classes),
    standing: subject.say(standing),
    perception: perception && subject.say(perception),
    ...Object.fromEntries(domains.map(({ domain, attainment }) => [`domain:${domain}`, attainment])),
  };
}
