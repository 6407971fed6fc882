import type { Archive } from '../archive/archive.js';
import { Relations } from '../archive/relations.js';
import { Unreadable } from '../unreadable.js';
import { CONTENT_TYPES, RELATIONSHIPS, SPREADSHEET } from '../xml/namespaces.js';
import { readXml } from '../xml/xml.js';
import { truthOf, wholeOf } from '../xml/xml-attributes.js';
import { type AttributeOf, type Attributes, inside } from '../xml/xml-element.js';

/** Five times as many as the largest of our own, as for JSON. */
const MOST_SHEETS = 200;

/** A sheet, and where its cells lie in the archive; null where it is of a kind that has none, such as a chart. */
export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  /** One of a workbook that shows no tabs, but for the sheet that it opens with: hardly anybody finds it. */
  readonly hasNoTab: boolean;
  readonly worksheet: string | null;
}

/** Where the pieces of a workbook lie in the archive. */
export interface WorkbookParts {
  /** In the order in which they are shown. */
  readonly sheets: readonly SheetPlace[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly date1904: boolean;
  /** Whether it says where values are fetched from: programs put them in any of its sheets. */
  readonly isFetching: boolean;
}

interface SheetEntry extends Omit<SheetPlace, 'worksheet'> {
  readonly relation: string;
}

/**
 * The sheet to read: the first visible one with cells, or the first whose name is in `wanted`.
 *
 * @throws Unreadable when there is no such sheet
 */
export function chosenSheet(all: readonly SheetPlace[], wanted: readonly string[]): SheetPlace {
  const sheets = all.filter(({ worksheet }) => worksheet !== null);
  const sheet = wanted.length > 0 ? sheets.find(({ name }) => wanted.includes(name)) : (sheets.find(({ hidden }) => !hidden) ?? sheets[0]);
  if (!sheet) throw wanted.length > 0 ? new Unreadable('sheet_not_found', { sheet: wanted[0] ?? '' }) : new Unreadable('workbook_damaged');
  return sheet;
}

/** @throws Unreadable when this is an archive of something else, or carries macros or links under other names */
export async function findParts(archive: Archive): Promise<WorkbookParts> {
  if (!archive.has('[Content_Types].xml') || !archive.has('_rels/.rels')) throw new Unreadable('file_not_a_workbook');
  const types = await contentTypes(archive);
  const workbook = (await Relations.of(archive, '')).only('officeDocument');
  if (!workbook || !/spreadsheetml.*main\+xml|sheet\.macroEnabled\.main\+xml/.test(types.get(workbook.toLowerCase()) ?? ''))
    throw new Unreadable('file_not_a_workbook');

  const related = await Relations.of(archive, workbook);
  if (related.hasAlike(/^externalLink/)) throw new Unreadable('workbook_external_links');
  const { sheets, date1904 } = await sheetsOf(archive, workbook);
  const places = sheets.map(({ relation, ...sheet }) => ({ ...sheet, worksheet: related.byId(relation, 'worksheet') }));
  refuseRepeated(places);
  return {
    sheets: places,
    sharedStrings: related.only('sharedStrings'),
    styles: related.only('styles'),
    date1904,
    isFetching: related.hasAlike(/^connections$/),
  };
}

/** A sheet is a part of its own; a part that is many sheets only costs time. */
function refuseRepeated(places: readonly SheetPlace[]): void {
  const parts = places.flatMap(({ worksheet }) => worksheet?.toLowerCase() ?? []);
  if (new Set(parts).size < parts.length) throw new Unreadable('workbook_damaged', { reason: 'sheet twice' });
}

/** The declared type of each part; names in lower case. Macros are refused here whatever their part is called. */
async function contentTypes(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const types = new Map<string, string>();
  const refuseMacros = ({ ContentType = '' }: Attributes) => {
    if (/vbaProject|macrosheet|activeX/i.test(ContentType)) throw new Unreadable('workbook_macros');
  };
  const override = (attributes: Attributes) => {
    refuseMacros(attributes);
    types.set((attributes.PartName ?? '').replace(/^\//, '').toLowerCase(), attributes.ContentType ?? '');
  };
  await readXml(archive, '[Content_Types].xml', {
    root: 'Types',
    namespaces: CONTENT_TYPES,
    element: { inside: inside({ Default: { open: refuseMacros }, Override: { open: override } }) },
  });
  return types;
}

async function sheetsOf(archive: Archive, workbook: string): Promise<{ sheets: readonly SheetEntry[]; date1904: boolean }> {
  const sheets: Omit<SheetEntry, 'hasNoTab'>[] = [];
  let date1904 = false;
  let withoutTabs: { readonly opened: number } | null = null;
  const addSheet = ({ name = '', state = 'visible' }: Attributes, attributeOf: AttributeOf) => {
    if (sheets.length >= MOST_SHEETS) throw new Unreadable('workbook_too_large', { sheets: MOST_SHEETS });
    sheets.push({ name, relation: attributeOf(RELATIONSHIPS, 'id') ?? '', hidden: state !== 'visible' });
  };
  const noteProperties = (attributes: Attributes) => {
    date1904 = truthOf(attributes.date1904);
  };
  const noteView = ({ showSheetTabs, activeTab = '0' }: Attributes) => {
    if (!truthOf(showSheetTabs, true)) withoutTabs = { opened: wholeOf(activeTab) };
  };
  await readXml(archive, workbook, {
    root: 'workbook',
    namespaces: SPREADSHEET,
    element: {
      inside: inside({
        workbookPr: { once: true, open: noteProperties },
        bookViews: { once: true, inside: inside({ workbookView: { open: noteView } }) },
        sheets: { once: true, inside: inside({ sheet: { open: addSheet } }) },
      }),
    },
  });
  return { sheets: sheets.map((sheet, at) => ({ ...sheet, hasNoTab: withoutTabs !== null && withoutTabs.opened !== at })), date1904 };
}
