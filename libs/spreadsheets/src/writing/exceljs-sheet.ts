import type { Worksheet } from 'exceljs';

import type { CellStyle } from './cell-styles.js';

/** A stream that takes a sheet's text in blocks. */
export interface BlockTarget {
  write(block: Buffer, taken: () => void): unknown;
  end(): unknown;
}

/** What exceljs 4.4 does not declare: the stream that a sheet's text goes to, which hands it on to the archive, and the workbook's list of styles. */
interface Undeclared {
  readonly stream?: { pipes: BlockTarget[]; write(text: string): unknown };
  readonly workbook?: { readonly styles?: { addStyleModel(style: CellStyle): number } };
}

/**
 * A sheet of exceljs, of which only what comes before and after the rows is used: through its own rows and cells, a workbook of eight million
 * takes twice as long.
 */
export class ExceljsSheet {
  private readonly stream: NonNullable<Undeclared['stream']>;
  private readonly styles: NonNullable<NonNullable<Undeclared['workbook']>['styles']>;

  /** @throws Error when this is another exceljs */
  constructor(readonly worksheet: Worksheet) {
    const { stream, workbook } = worksheet as unknown as Undeclared;
    if (!stream?.pipes[0] || !workbook?.styles) throw new Error('exceljs no longer keeps its streams and styles the way it did.');
    this.stream = stream;
    this.styles = workbook.styles;
  }

  /** Where a look stands in the workbook's list. It has to name its number format, or exceljs would give it one. */
  styleId(style: CellStyle): number {
    return this.styles.addStyleModel(style);
  }

  /** XML of rows, after the last one that exceljs has committed. */
  write(rows: string): void {
    this.stream.write(rows);
  }

  /** Puts something between the sheet and the archive. @returns the archive's end */
  divert(to: BlockTarget): BlockTarget {
    const [archive] = this.stream.pipes.splice(0, 1, to);
    if (!archive) throw new Error('The sheet goes nowhere.');
    return archive;
  }
}
