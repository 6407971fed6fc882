import { meaningOf, type NumberMeaning } from '../../../domain/number-format.js';
import { writtenFormat } from '../../../domain/written-formats.js';
import type { Archive } from '../archive/archive.js';
import { Unreadable } from '../unreadable.js';
import { SPREADSHEET } from '../xml/namespaces.js';
import { readXml } from '../xml/xml.js';
import { wholeOf } from '../xml/xml-attributes.js';
import { type Attributes, inside } from '../xml/xml-element.js';

/** What a cell's format makes of what stands in it. */
export interface CellFormat {
  readonly meaning: NumberMeaning;
  /** See `writtenFormat`; null where no value of ours is shown like that. */
  readonly written: string | null;
}

export interface Styles {
  /** The cell formats of the workbook, by their place (`s` of a cell). */
  readonly cells: readonly CellFormat[];
  /** The places of formats for conditions that have a number format, or repeat the value: where they hold, it is not shown as the cell's own format says. */
  readonly conditional: ReadonlySet<number>;
}

export const GENERAL: CellFormat = { meaning: 'number', written: writtenFormat(0, undefined) };
export const NO_STYLES: Styles = { cells: [], conditional: new Set() };
/** Names no number format: some programs ask the style behind it, which nothing of ours has. */
const INHERITED: CellFormat = { meaning: 'number', written: null };

export async function readStyles(archive: Archive, part: string): Promise<Styles> {
  const codes = new NumberFormats();
  const cells: (number | null)[] = [];
  const conditional = new Set<number>();
  let condition = -1;
  const addCell = ({ numFmtId }: Attributes) => void cells.push(numFmtId === undefined ? null : wholeOf(numFmtId));
  /** Repeats what stands in a cell until it is full: 1 is shown as 11. */
  const whereFilled = (note: () => void) => ({ open: ({ horizontal }: Attributes) => void (horizontal === 'fill' && note()) });
  const filled = new Set<number>();
  const noteFilled = () => void filled.add(cells.length - 1);
  const openCondition = () => {
    condition += 1;
  };
  const noteFormat = () => void conditional.add(condition);
  await readXml(archive, part, {
    root: 'styleSheet',
    namespaces: SPREADSHEET,
    element: {
      inside: inside({
        numFmts: { once: true, inside: inside({ numFmt: { open: (attributes) => codes.add(attributes) } }) },
        cellXfs: { once: true, inside: inside({ xf: { open: addCell, inside: inside({ alignment: whereFilled(noteFilled) }) } }) },
        dxfs: {
          once: true,
          inside: inside({
            dxf: { open: openCondition, inside: inside({ numFmt: { open: noteFormat }, alignment: whereFilled(noteFormat) }) },
          }),
        },
      }),
    },
  });
  const formats = cells.map((id) => (id === null ? INHERITED : codes.format(id)));
  return { cells: formats.map((format, at) => (filled.has(at) ? { ...format, written: null } : format)), conditional };
}

/** The number formats that a workbook gives numbers to. */
class NumberFormats {
  private readonly codes = new Map<number, string>();
  private readonly known = new Map<number, CellFormat>();

  add({ numFmtId, formatCode }: Attributes): void {
    const id = wholeOf(numFmtId);
    // Of two the one program takes the first, the other the last.
    if (formatCode === undefined || this.codes.has(id)) throw new Unreadable('workbook_damaged', { reason: 'number format' });
    this.codes.set(id, formatCode);
  }

  format(id: number): CellFormat {
    const code = this.codes.get(id);
    const format = this.known.get(id) ?? { meaning: meaningOf(id, code), written: writtenFormat(id, code) };
    this.known.set(id, format);
    return format;
  }
}
