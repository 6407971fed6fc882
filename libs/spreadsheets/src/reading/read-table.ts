import { READING_LIMITS, type ReadingLimits } from '../domain/reading-limits.js';
import type { Table } from '../domain/table.js';
import { readGuarded } from './read-guarded.js';
import { TableCollector } from './table-collector.js';

export interface ReadTableOptions {
  /** As the person named it; only its extension is looked at. */
  readonly fileName: string;
  /** Names that the sheet may have; without any, the first visible sheet is read. */
  readonly sheet?: readonly string[];
  readonly limits?: Partial<ReadingLimits>;
  /** The organization whose file it is: its files are read one after the other. */
  readonly who?: string | null;
}

/**
 * Reads a table that somebody uploaded: a workbook (`.xlsx`) or CSV. The file is taken for hostile: see README.md for what is checked.
 *
 * @param source path of the file, or its bytes
 * @throws AppError (`domain/problems.ts`, field `file`) with the reason why it is not taken, naming row and column where they are known
 */
export function readTable(source: string | Buffer, { fileName, sheet = [], limits = {}, who = null }: ReadTableOptions): Promise<Table> {
  const wish = { answer: 'table', sheet } as const;
  return readGuarded(source, { fileName, wish, limits: { ...READING_LIMITS, ...limits }, who }, new TableCollector());
}
