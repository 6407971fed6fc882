import type { ProblemCode } from './problems.js';
import type { ReadingLimits } from './reading-limits.js';

/** What an archive says about one of its parts, before anything is unpacked. */
export interface ArchiveEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated: all that spreadsheet programs use. */
  readonly method: number;
  /** Where its header begins in the file. */
  readonly offset: number;
}

export interface ArchiveProblem {
  readonly code: ProblemCode;
  readonly part: string | null;
}

/** Below this size a part may be packed as tightly as it likes. */
const SMALL = 1024 * 1024;
const LOCAL_HEADER = 30;

const FORBIDDEN: readonly (readonly [RegExp, ProblemCode])[] = [
  [/vbaproject|vbadata|\/macrosheets\/|\/activex\//, 'workbook_macros'],
  [/\/externallinks\//, 'workbook_external_links'],
  [/\/embeddings\/|\.(zip|xlsx|xlsm|xlsb|xls|docx|docm|pptx|pptm|jar|7z|rar|gz|exe|dll|js|vbs)$/, 'workbook_embedded_files'],
];

/**
 * Looks at the archive's own list of parts, as a whole: number, names, declared sizes, overlaps (a few kilobytes that several parts share
 * can unpack to petabytes), and parts that a plain workbook has no use for. The first problem is enough.
 */
export function archiveProblem(entries: readonly ArchiveEntry[], limits: ReadingLimits): ArchiveProblem | null {
  if (entries.length > limits.entries) return { code: 'workbook_too_large', part: null };
  for (const entry of entries) {
    const code = entryProblem(entry, limits);
    if (code) return { code, part: entry.name };
  }
  if (sum(entries) > limits.unpackedBytes) return { code: 'workbook_too_large', part: null };
  const strange = duplicate(entries) ?? overlapping(entries);
  return strange ? { code: 'workbook_suspicious', part: strange.name } : null;
}

function entryProblem({ name, packed, unpacked, encrypted, method }: ArchiveEntry, limits: ReadingLimits): ProblemCode | null {
  const path = `/${name.toLowerCase()}`;
  const forbidden = FORBIDDEN.find(([pattern]) => pattern.test(path));
  if (forbidden) return forbidden[1];
  if (encrypted) return 'workbook_encrypted';
  if (method !== 0 && method !== 8) return 'workbook_suspicious';
  if (unpacked > limits.unpackedBytes) return 'workbook_too_large';
  return unpacked > SMALL && unpacked > packed * limits.ratio ? 'workbook_too_large' : null;
}

function sum(entries: readonly ArchiveEntry[]): number {
  return entries.reduce((total, { unpacked }) => total + unpacked, 0);
}

/** Part names differ by more than capitals (ECMA-376 part 2, 6.2.2.3). */
function duplicate(entries: readonly ArchiveEntry[]): ArchiveEntry | null {
  const seen = new Set<string>();
  for (const entry of entries) {
    const plain = entry.name.toLowerCase();
    if (seen.has(plain)) return entry;
    seen.add(plain);
  }
  return null;
}

function overlapping(entries: readonly ArchiveEntry[]): ArchiveEntry | null {
  const ordered = entries.toSorted((a, b) => a.offset - b.offset);
  return (
    ordered.find(({ offset, packed }, at) => offset + LOCAL_HEADER + packed > (ordered[at + 1]?.offset ?? Number.POSITIVE_INFINITY)) ?? null
  );
}
