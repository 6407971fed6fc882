import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';

export type Cell = string | number | boolean | Date | null;

export interface ReadSheet {
  readonly name: string;
  /** The header first; as many cells in each row as the header has. A `Date` shows in UTC what the cell shows on its own clock. */
  readonly rows: readonly (readonly Cell[])[];
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const DAY = 86_400_000;
/** Serial 25,569 is 1 January 1970. */
const EPOCH = 25_569;

/** Reads a workbook that the product wrote, every sheet with typed cells, as an auditor's own program would (ECMA-376 part 1, 18). */
export async function readWorkbook(file: Buffer): Promise<ReadSheet[]> {
  const parts = await partsOf(file);
  const part = (name: string) => elementsOf(parts.get(name) ?? '');
  const strings = sharedStrings(part('xl/sharedStrings.xml'));
  const isMoment = momentStyles(part('xl/styles.xml'));
  const targets = new Map(
    part('xl/_rels/workbook.xml.rels')
      .filter(({ name }) => name === 'Relationship')
      .map(({ attributes }) => [attributes.Id, attributes.Target ?? '']),
  );
  return part('xl/workbook.xml')
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes }) => {
      const path = `xl/${(targets.get(attributes['r:id']) ?? '').replace(/^\/xl\//, '')}`;
      return { name: attributes.name ?? '', rows: rowsOf(part(path), { strings, isMoment }) };
    });
}

async function partsOf(file: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(file);
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = await (await zip.openReadStreamPromise(entry)).toArray();
    parts.set(entry.fileName, Buffer.concat(pieces).toString());
  }
  return parts;
}

/** Elements in the order in which they end; each with the text directly inside it. */
function elementsOf(xml: string): Element[] {
  const open: Element[] = [];
  const ended: Element[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => open.push({ name, attributes, text: '' }));
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) ended.push(element);
  });
  if (xml !== '') parser.write(xml).close();
  return ended;
}

function sharedStrings(elements: readonly Element[]): string[] {
  const strings: string[] = [];
  let text = '';
  for (const element of elements) {
    if (element.name === 't') text += element.text;
    if (element.name !== 'si') continue;
    strings.push(text);
    text = '';
  }
  return strings;
}

/** Which cell styles show a moment; the product writes these in formats of its own. */
function momentStyles(elements: readonly Element[]): (style: number) => boolean {
  const formats = elements.filter(({ name, attributes }) => name === 'numFmt' && /y/.test(attributes.formatCode ?? ''));
  const moments = new Set(formats.map(({ attributes }) => attributes.numFmtId));
  const end = elements.findIndex(({ name }) => name === 'cellXfs');
  const begin = elements.findIndex(({ name }) => name === 'cellStyleXfs');
  const styles = elements.slice(begin + 1, end).filter(({ name }) => name === 'xf');
  return (style) => moments.has(styles[style]?.attributes.numFmtId ?? '');
}

function rowsOf(
  elements: readonly Element[],
  { strings, isMoment }: { readonly strings: readonly string[]; readonly isMoment: (style: number) => boolean },
): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let value = '';
  for (const { name, attributes, text } of elements) {
    if (name === 'v' || name === 't') value += text;
    if (name === 'c') {
      row[columnOf(attributes.r ?? '')] = cellOf(value, attributes, strings, isMoment);
      value = '';
    }
    if (name === 'row') {
      rows.push(row);
      row = [];
    }
  }
  const width = rows[0]?.length ?? 0;
  return rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? null));
}

function cellOf(
  value: string,
  { t, s }: Readonly<Record<string, string>>,
  strings: readonly string[],
  isMoment: (style: number) => boolean,
): Cell {
  if (t === 's') return unescaped(strings[Number(value)] ?? '');
  if (t === 'inlineStr' || t === 'str') return unescaped(value);
  if (value === '') return null;
  if (t === 'b') return value === '1';
  if (isMoment(Number(s))) return new Date(Math.round((Number(value) - EPOCH) * DAY));
  return Number(value);
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `_x005F_` stands for an underscore that would begin an escape (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replaceAll('_x005F_', '_');
}
