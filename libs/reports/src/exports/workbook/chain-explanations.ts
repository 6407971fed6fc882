import type { SheetRow } from '@app/spreadsheets';

import { plain } from './arithmetic.js';
import { className, type WorkbookSubject } from './subject.js';
import type { Say, Word } from './words.js';

/** The figures of many suppliers together. */
export function chainExplanations(subject: WorkbookSubject): SheetRow[] {
  const { say } = subject;
  const row = (figure: Word, rule: Word, from: Word, example: string | null): SheetRow => ({
    figure: say(figure),
    rule: say(rule),
    from: say(from),
    example,
  });
  return [
    row('median', 'medianRule', 'fromSuppliers', medianExample(subject)),
    row('weakestLink', 'ruleWeakest', 'fromAnswers', weakestExample(subject)),
    row('topGap', 'ruleTopGap', 'fromGapList', topGapExample(subject)),
    row('closedGap', 'ruleClosedGap', 'fromAnswers', null),
    row('perceptionOfGroup', 'rulePerceptionOfGroup', 'perception', null),
    trendExplanation(say),
    row('preliminary', 'ruleTurnout', 'trend', null),
    row('trendMembers', 'ruleTrendMembers', 'trend', null),
  ];
}

export function trendExplanation(say: Say): SheetRow {
  return { figure: say('trend'), rule: say('trendRule'), from: say('trend') };
}

function medianExample({ say, report: { attainment } }: WorkbookSubject): string | null {
  return attainment && `${say('medianExample').replace('{count}', String(attainment.count))} = ${plain(attainment.median)}`;
}

function weakestExample(subject: WorkbookSubject): string | null {
  const { report, supplierNames } = subject;
  const found = report.weakestLinks.find(({ weakest }) => weakest !== null);
  if (!found?.weakest || found.weakest.attainment === null) return null;
  const { code, relationshipId, attainment } = found.weakest;
  return `${className(subject, found.classKey)}: ${code} ${supplierNames.get(relationshipId) ?? ''} = ${plain(attainment)}`;
}

function topGapExample({ say, report: { topGaps } }: WorkbookSubject): string | null {
  const [first] = topGaps;
  if (!first) return null;
  const { questionKey, priority, suppliers, applicable } = first;
  return `${questionKey}: Σ ${say('priority')} = ${plain(priority)}; ${suppliers} ÷ ${applicable} = ${plain(suppliers / applicable)}`;
}
