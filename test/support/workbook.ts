import { type ArchivePart, archive } from './archive.js';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What differs from a plain workbook; each is the inside of its part, but for `parts`, which are added or put in the place of those of the same name. */
export interface WorkbookPlan {
  /** Inside of `<sheetData>`. */
  readonly rows: string;
  /** Before `<sheetData>`. */
  readonly before?: string;
  /** After `</sheetData>`. */
  readonly after?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
  readonly parts?: readonly ArchivePart[];
}

/** The parts of a workbook as Excel would write them, with one sheet, `Sheet1`. */
export function workbookParts({
  rows,
  before = '',
  after = '',
  sharedStrings = '',
  styles = '',
  workbookProperties = '',
  parts = [],
}: WorkbookPlan): ArchivePart[] {
  const plain: ArchivePart[] = [
    { name: '[Content_Types].xml', content: contentTypes() },
    { name: '_rels/.rels', content: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookProperties}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/sharedStrings.xml', content: `${HEAD}<sst xmlns="${MAIN}">${sharedStrings}</sst>` },
    { name: 'xl/styles.xml', content: `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    },
  ];
  const replaced = plain.map((part) => parts.find(({ name }) => name === part.name) ?? part);
  return [...replaced, ...parts.filter(({ name }) => !plain.some((part) => part.name === name))];
}

export function workbook(plan: WorkbookPlan): Buffer {
  return archive(workbookParts(plan));
}

/** Content types of the plain parts, and `more` of them. */
export function contentTypes(more = ''): string {
  const of = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${of('/xl/workbook.xml', 'sheet.main')}${of('/xl/worksheets/sheet1.xml', 'worksheet')}${more}</Types>`;
}

export function relations(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const each = list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** A part of the main namespace, with nothing around its root: `part('worksheet', '<sheetData/>')`. */
export function part(root: string, inside: string): string {
  return `<${root} xmlns="${MAIN}" xmlns:r="${RELATIONS}">${inside}</${root}>`;
}

/** A cell with its text inside: `cell('A1', 'x')`. */
export function cell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
