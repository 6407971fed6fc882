import { basename } from 'node:path';

import { type DescribedSheet, ExportVerification, type HiddenSheet, type KnownFile, type ReadFile } from '@app/reports';
import { systemOf } from '@app/tenancy';
import { Contexts } from '../contexts.js';
import type { Installation } from '../installation.js';
import type { Command, Values } from './command.js';
import { printable } from './printable.js';
import { ORGANIZATION_HELP, wantedOrganizations } from './wanted.js';

const MEBIBYTE = 1024 * 1024;

export const verifyExport: Command = {
  name: 'verify-export',
  summary: 'says of exported files whether they are as they were exported',
  help: `npm run admin -- verify-export [--organization ID] FILE…

Compares workbooks, CSV and JSON (up to 1 GB, where the page takes 64 MB) that were exported with what is remembered of them. Prints for each file "unchanged", "CHANGED" or "unknown",
which export it is, who asked for it and when, and where it was changed: sheet, row, and what stands in the first cells of that row.
Ends with 0 when every file is unchanged, with 1 otherwise. The organization's audit trail notes what was compared.

${ORGANIZATION_HELP}`,
  options: { organization: { type: 'string' } },
  takesFiles: true,
  run: async (values, installation, files) => {
    const contexts = await Contexts.open(installation.settings);
    try {
      const verification = contexts.get(ExportVerification);
      let unchanged = 0;
      for (const path of files) if (await tell(path, { verification, values, installation })) unchanged += 1;
      console.log(`${files.length} ${files.length === 1 ? 'file' : 'files'}, ${unchanged} unchanged`);
      return unchanged === files.length ? 0 : 1;
    } finally {
      await contexts.close();
    }
  },
};

interface Asking {
  readonly verification: ExportVerification;
  readonly values: Values;
  readonly installation: Installation;
}

/** Whoever operates the server may wait, and knows what its memory bears. */
const LIMITS = {
  bytes: 1024 * MEBIBYTE,
  unpackedBytes: 8192 * MEBIBYTE,
  rows: 20_000_000,
  cells: 300_000_000,
  characters: 8192 * MEBIBYTE,
  waitMilliseconds: 30 * 60_000,
  heapMebibytes: 1024,
};

/** Refusals that send whoever gets them to this command. */
const BEYOND = new Set(['file_holds_too_much', 'file_took_too_long']);

/** @returns whether it is unchanged */
async function tell(path: string, { verification, values, installation }: Asking): Promise<boolean> {
  const organizations = await wantedOrganizations(values, installation);
  const read = await readable(path, verification);
  if (!read) return false;
  try {
    for (const { id, name } of organizations) {
      const known = await verification.recognize(systemOf(id), read);
      if (!known) continue;
      for (const line of linesOf(path, known, [id, name].join('  ').trim())) say(line);
      return known.isUnchanged;
    }
    say(`unknown    ${path}: no organization that was asked has exported such a file`);
  } catch (error) {
    // Whatever becomes of one file, the next is looked at.
    say(`failed     ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return false;
}

function say(line: string): void {
  console.log(printable(line));
}

/** Null, and said, when it cannot be read. */
async function readable(path: string, verification: ExportVerification): Promise<ReadFile | null> {
  try {
    return await verification.read({ name: basename(path), source: path, limits: LIMITS });
  } catch (error) {
    // A refusal, or what the system says of the file.
    if (!(error instanceof Error && 'code' in error)) throw error;
    say(
      `unreadable ${path}: ${BEYOND.has(String(error.code)) ? 'it holds more, or takes longer, than this command allows' : error.message}`,
    );
    return null;
  }
}

function linesOf(
  path: string,
  { exported, versions, isUnchanged, placesKnown, isHeadCompared, sheets, hidden }: KnownFile,
  organization: string,
): string[] {
  return [
    `${isUnchanged ? 'unchanged ' : 'CHANGED   '} ${path}`,
    `  export ${exported.id}  ${exported.kind}  ${exported.exportedAt.toISOString()}  ${exported.requestedBy}`,
    `  of ${organization}  filters ${JSON.stringify(exported.filters)}`,
    ...(versions
      ? [
          `  campaign ${versions.campaignName}  questionnaire ${versions.questionnaire.name.en} ${versions.questionnaire.number}  baseline ${versions.baseline.name.en} ${versions.baseline.number}`,
        ]
      : []),
    ...(placesKnown || isUnchanged ? [] : ['  exported before fingerprints of rows were kept: where it changed is not known']),
    ...(isHeadCompared ? [] : ['  exported before what JSON says of itself was kept: only its rows were compared']),
    ...sheets.flatMap(sheetLines),
    ...hidden.map(hiddenLine),
  ];
}

function sheetLines({ name, part, change, exportedAt, at, counts, rows, described }: DescribedSheet): string[] {
  const isHead = part === 'head';
  const sheet = isHead ? 'what the file says of itself' : name === '' ? 'table' : `sheet "${name}"`;
  if (change === 'moved') return [`  ${sheet}: moved from place ${(exportedAt ?? 0) + 1} to ${(at ?? 0) + 1}`];
  if (change !== 'changed') return [`  ${sheet}: ${change}`];
  const counted = Object.entries(counts).filter(([, count]) => count > 0);
  return [
    `  ${sheet}: ${counted.map(([what, count]) => `${count} ${what}`).join(', ') || 'different'}`,
    ...rows.map(({ change: what, row, exportedRow }) => {
      const called = (described.get(row ?? -1) ?? []).filter((cell) => cell !== '').join(' · ');
      // What JSON says of itself stands in no rows that anybody could count.
      const place = isHead ? '' : ` row ${row ?? `${exportedRow} as exported`}`;
      return `    ${what.padEnd(7)}${place}${called && `  ${called}`}`.trimEnd();
    }),
  ];
}

function hiddenLine({ name, sheet, rows, columns, cells, merged, conditional, drawings }: HiddenSheet): string {
  const parts = [
    sheet && 'the whole sheet is hidden',
    rows > 0 && `${rows} rows cannot be seen`,
    columns > 0 && `${columns} columns cannot be seen`,
    cells > 0 && `${cells} cells shown otherwise`,
    merged > 0 && `${merged} areas merged`,
    conditional > 0 && `${conditional} conditional formats or additions that may cover values`,
    drawings && 'pictures or shapes lie over it',
  ].filter((part) => part !== false);
  return `  not as exported to look at: sheet "${name}": ${parts.join(', ')}`;
}
