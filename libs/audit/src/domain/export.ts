import type { Language } from '@app/kernel';

const NAMED = {
  gap_workbook: ['enjuku-gaps', 'xlsx'],
  gaps_csv: ['enjuku-gaps', 'csv'],
  supplier_workbook: ['enjuku-suppliers', 'xlsx'],
  suppliers_csv: ['enjuku-suppliers', 'csv'],
} as const;

/** What is handed out as a file. */
export type ExportKind = keyof typeof NAMED;

export interface ExportWish {
  readonly kind: ExportKind;
  /** What it is about: a campaign, or the organization as a whole. */
  readonly subject: ExportSubject;
  /** What was asked for, as it was asked. Plain JSON; auditors read it. */
  readonly filters: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

export interface ExportSubject {
  readonly type: 'campaign' | 'organization';
  readonly id: string;
}

/** A file that is about to be written. */
export interface BegunExport extends ExportWish {
  readonly id: string;
  readonly fileName: string;
  readonly requestedAt: Date;
}

/** What whoever wrote a file says of it. */
export interface WrittenExport {
  /** Rows of all sheets, headings aside. */
  readonly rowCount: number;
  /** Over the values, where a program that saves the file again changes its bytes; else the fingerprint is over the bytes. */
  readonly sha256?: string;
}

/** Files that one person collects do not overwrite each other, and say which entry of the register they are. */
export function fileNameOf(kind: ExportKind, id: string): string {
  const [name, ending] = NAMED[kind];
  return `${name}-${id.slice(0, 8)}.${ending}`;
}
