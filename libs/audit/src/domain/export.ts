import type { Language } from '@app/kernel';

import type { ExportKind, ExportSubject } from './export-kind.js';

export interface ExportWish {
  readonly kind: ExportKind;
  /** What it is about. */
  readonly subject: ExportSubject;
  /** What was asked for, as it was asked. Plain JSON; auditors read it. */
  readonly filters: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

/** A file that is about to be written. */
export interface BegunExport extends ExportWish {
  readonly id: string;
  readonly fileName: string;
  readonly requestedAt: Date;
}

/** A file of which is known when its data was read: it is being written, or was. */
export interface DatedExport extends BegunExport {
  /** When the snapshot began that everything in it is of. */
  readonly exportedAt: Date;
}

/** Of one sheet as it was written, without what was written (see spreadsheets, `BookFingerprint`). A table of CSV has no name. */
export interface ExportedSheet {
  readonly name: string;
  /** The heading aside. */
  readonly rowCount: number;
  readonly sha256: string;
  /** Eight bytes for the heading and for each row. */
  readonly rows: Buffer;
}

/** What whoever wrote a file says of it. */
export interface WrittenExport {
  /** Rows of all sheets, headings aside. */
  readonly rowCount: number;
  /** Over the values, where a program that saves the file again changes its bytes; else the fingerprint is over the bytes. */
  readonly sha256?: string;
  /** Kept, so that a file that comes back can be compared row by row. */
  readonly sheets?: readonly ExportedSheet[];
}
