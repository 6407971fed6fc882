import { meaningOf, type NumberMeaning } from '../../domain/number-format.js';
import type { Archive } from './archive.js';
import { readXml } from './xml.js';

/** For each cell format of the workbook (`s` of a cell), what it makes of a number. */
export async function readMeanings(archive: Archive, part: string): Promise<readonly NumberMeaning[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  await readXml(archive, part, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === 'xf' && inCellFormats) ids.push(Number(numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return ids.map((id) => meaningOf(id, codes.get(id)));
}
