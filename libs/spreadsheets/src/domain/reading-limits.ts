const MEBIBYTE = 1024 * 1024;

/** What an uploaded table may cost. The reader stops at the first of them that is passed. */
export interface ReadingLimits {
  /** Size of the upload, in bytes. */
  readonly bytes: number;
  /** Parts in the archive. */
  readonly entries: number;
  /** Declared size of all parts, and bytes really unpacked from those that are read. */
  readonly unpackedBytes: number;
  /** Unpacked ÷ packed, for parts above 1 MiB. A sheet of one repeated cell reaches about 150; DEFLATE itself ends at 1,032. */
  readonly ratio: number;
  /** Rows with content below the header. */
  readonly rows: number;
  readonly columns: number;
  /** Cells up to the last filled one of each row. */
  readonly cells: number;
  /** UTF-16 units over all cells, since one shared string can stand in a million cells. */
  readonly characters: number;
  /** Processor time for reading, whatever the size … */
  readonly processorMilliseconds: number;
  /** … and in addition for each MiB uploaded: who sends little gets little. */
  readonly processorMillisecondsPerMebibyte: number;
  /** The same for text, of which a MiB holds less than of a packed workbook. */
  readonly textMillisecondsPerMebibyte: number;
  /** Time by the clock after which the child process is killed, even if it only waited for a busy machine. */
  readonly waitMilliseconds: number;
  /** Heap of the child process, in MiB. Its whole memory stays under 256 MiB with the default (security.md, "Files"). */
  readonly heapMebibytes: number;
}

export const READING_LIMITS: ReadingLimits = {
  bytes: 20 * MEBIBYTE,
  entries: 1_000,
  unpackedBytes: 96 * MEBIBYTE,
  ratio: 250,
  rows: 100_000,
  columns: 256,
  cells: 2_000_000,
  characters: 16 * MEBIBYTE,
  processorMilliseconds: 2_000,
  processorMillisecondsPerMebibyte: 250,
  textMillisecondsPerMebibyte: 250,
  waitMilliseconds: 15_000,
  heapMebibytes: 112,
};

/**
 * A file of ours that is only fingerprinted: its cells are counted and forgotten, so there may be more of them; as many as the workbook of 10,000
 * suppliers has, and half as many again. The memory stays the same. Time per MiB as measured for files of ours, three times over.
 */
export const FINGERPRINT_LIMITS: ReadingLimits = {
  ...READING_LIMITS,
  bytes: 64 * MEBIBYTE,
  unpackedBytes: 1536 * MEBIBYTE,
  rows: 2_000_000,
  cells: 30_000_000,
  characters: 512 * MEBIBYTE,
  processorMillisecondsPerMebibyte: 1_500,
  textMillisecondsPerMebibyte: 300,
  waitMilliseconds: 120_000,
};

/** The largest sheet and the longest text that Excel itself knows ("Excel specifications and limits"). */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
export const CELL_CHARACTERS = 32_767;

/** Processor time for an upload of this size, in milliseconds. */
export function processorTimeFor(bytes: number, kind: 'xlsx' | 'csv' | 'json', limits: ReadingLimits): number {
  const each = kind === 'xlsx' ? limits.processorMillisecondsPerMebibyte : limits.textMillisecondsPerMebibyte;
  return limits.processorMilliseconds + (bytes / MEBIBYTE) * each;
}
