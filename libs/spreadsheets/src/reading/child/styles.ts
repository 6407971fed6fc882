import { meaningOf, type NumberMeaning } from '../../domain/number-format.js';
import { writtenFormat } from '../../domain/written-formats.js';
import type { Archive } from './archive.js';
import { SPREADSHEET } from './namespaces.js';
import { readXml } from './xml.js';
import { type Attributes, inside } from './xml-element.js';

/** What a cell's format makes of what stands in it. */
export interface CellFormat {
  readonly meaning: NumberMeaning;
  /** See `writtenFormat`; null where no value of ours is shown like that. */
  readonly written: string | null;
}

export const GENERAL: CellFormat = { meaning: 'number', written: writtenFormat(0, undefined) };

/** The cell formats of the workbook, by their place (`s` of a cell). */
export async function readFormats(archive: Archive, part: string): Promise<readonly CellFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const addCode = ({ numFmtId, formatCode }: Attributes) => {
    if (formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
  };
  const addFormat = ({ numFmtId }: Attributes) => void ids.push(Number(numFmtId ?? 0));
  await readXml(archive, part, {
    root: 'styleSheet',
    namespaces: SPREADSHEET,
    element: {
      inside: inside({
        numFmts: { once: true, inside: inside({ numFmt: { open: addCode } }) },
        cellXfs: { once: true, inside: inside({ xf: { open: addFormat } }) },
      }),
    },
  });
  const known = new Map<number, CellFormat>();
  return ids.map((id) => {
    const format = known.get(id) ?? { meaning: meaningOf(id, codes.get(id)), written: writtenFormat(id, codes.get(id)) };
    known.set(id, format);
    return format;
  });
}
