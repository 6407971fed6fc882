import { type Coded, coded, type Sheet, type SheetRow } from '@app/spreadsheets';
import { sizeName } from '@app/supply-chain';
import type { PerceptionGroups } from '../../campaign/perceptions.service.js';
import type { ExportedPerception } from '../../data/export-rows.repository.js';
import type { PerceptionGroup } from '../../domain/campaign/perception-groups.js';
import type { WorkbookSubject } from './subject.js';

/** How suppliers see themselves beside what their answers come to: everybody, by industry, by size, then one by one. */
export function perceptionSheet({ say, heading }: WorkbookSubject): Sheet {
  return {
    name: say('perception'),
    heading,
    columns: [
      { key: 'groupedBy', header: say('groupedBy'), kind: 'text', width: 12 },
      { key: 'supplierCode', header: say('supplierCode'), kind: 'text', width: 14 },
      { key: 'name', header: say('groupName'), kind: 'text', width: 28 },
      { key: 'view', header: say('view'), kind: 'text', width: 22 },
      { key: 'members', header: say('members'), kind: 'integer' },
      { key: 'selfRating', header: say('selfRating'), kind: 'decimal' },
      { key: 'maturity', header: say('maturity'), kind: 'decimal' },
      { key: 'gap', header: say('perceptionGap'), kind: 'decimal', format: '+0.0;-0.0;0.0' },
      { key: 'over_confident', header: say('over_confident'), kind: 'integer' },
      { key: 'realistic', header: say('realistic'), kind: 'integer' },
      { key: 'under_confident', header: say('under_confident'), kind: 'integer' },
      { key: 'comment', header: say('remark'), kind: 'text', width: 34 },
    ],
  };
}

/** Medians of groups; none of fewer than five. */
export function groupRows(subject: WorkbookSubject, { everybody, byIndustry, bySize }: PerceptionGroups): SheetRow[] {
  return [
    groupRow(subject, coded(subject.say('everybody'), 'everybody'), { ...everybody, word: subject.say('everybody') }),
    ...byIndustry.map((group) => groupRow(subject, coded(subject.say('ofIndustry'), 'industry'), group)),
    ...bySize.map((group) => groupRow(subject, coded(subject.say('ofSize'), 'size'), group, sizeOf(subject, group))),
  ];
}

/** A band by its name for people and by its key for programs; words that say none stay what they are. */
function sizeOf({ language }: WorkbookSubject, { word }: PerceptionGroup): Coded {
  return coded(sizeName(word, language), word);
}

function groupRow({ say }: WorkbookSubject, groupedBy: Coded, group: PerceptionGroup, called: string | Coded = group.word): SheetRow {
  const { word, members, counts, ...medians } = group;
  const name = word === '' ? say('notRecorded') : called;
  const comment = medians.gap === null ? say('fewerThanFive') : say('median');
  return { groupedBy, name, members, ...medians, ...counts, comment };
}

export function perceptionRow({ say }: WorkbookSubject, { supplierName, perception, ...figures }: ExportedPerception): SheetRow {
  return { groupedBy: coded(say('ofSupplier'), 'supplier'), name: supplierName, ...figures, view: say(perception) };
}
