import { posix } from 'node:path';

import type { Archive } from './archive.js';
import { Unreadable } from './unreadable.js';
import { type Attributes, localName, readXml } from './xml.js';

/** A sheet with cells, and where it lies in the archive. */
export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  readonly worksheet: string;
}

/** Where the pieces of a workbook lie in the archive. */
export interface WorkbookParts {
  /** In the order in which they are shown. */
  readonly sheets: readonly SheetPlace[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly date1904: boolean;
}

interface Relation {
  readonly id: string;
  /** Last word of its type, e.g. `worksheet`; the rest differs between the two editions of the standard. */
  readonly kind: string;
  readonly target: string;
}

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/**
 * The sheet to read: the first visible one, or the first whose name is in `wanted`.
 *
 * @throws Unreadable when there is no such sheet
 */
export function chosenSheet(sheets: readonly SheetPlace[], wanted: readonly string[]): SheetPlace {
  const sheet = wanted.length > 0 ? sheets.find(({ name }) => wanted.includes(name)) : (sheets.find(({ hidden }) => !hidden) ?? sheets[0]);
  if (!sheet) throw wanted.length > 0 ? new Unreadable('sheet_not_found', { sheet: wanted[0] ?? '' }) : new Unreadable('workbook_damaged');
  return sheet;
}

/** @throws Unreadable when this is an archive of something else, or carries macros or links under other names */
export async function findParts(archive: Archive): Promise<WorkbookParts> {
  if (!archive.has('[Content_Types].xml') || !archive.has('_rels/.rels')) throw new Unreadable('file_not_a_workbook');
  const types = await contentTypes(archive);
  const workbook = (await relations(archive, '')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (!workbook || !/spreadsheetml.*main\+xml|sheet\.macroEnabled\.main\+xml/.test(types.get(workbook.toLowerCase()) ?? ''))
    throw new Unreadable('file_not_a_workbook');

  const related = await relations(archive, workbook);
  if (related.some(({ kind }) => kind.startsWith('externalLink'))) throw new Unreadable('workbook_external_links');
  const { sheets, date1904 } = await sheetsOf(archive, workbook);
  const partOf = (id: string) => related.find((relation) => relation.id === id && relation.kind === 'worksheet')?.target;
  const places = sheets.flatMap(({ name, hidden, relation }) => {
    const worksheet = partOf(relation);
    return worksheet === undefined ? [] : [{ name, hidden, worksheet }];
  });
  const other = (name: string) => related.find(({ kind }) => kind === name)?.target ?? null;
  return { sheets: places, sharedStrings: other('sharedStrings'), styles: other('styles'), date1904 };
}

/** The declared type of each part; names in lower case. Macros are refused here whatever their part is called. */
async function contentTypes(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const types = new Map<string, string>();
  await readXml(archive, '[Content_Types].xml', {
    open(name, { PartName = '', ContentType = '' }) {
      if (name !== 'Override' && name !== 'Default') return;
      if (/vbaProject|macrosheet|activeX/i.test(ContentType)) throw new Unreadable('workbook_macros');
      if (name === 'Override') types.set(PartName.replace(/^\//, '').toLowerCase(), ContentType);
    },
  });
  return types;
}

async function relations(archive: Archive, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const found: Relation[] = [];
  await readXml(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
}

async function sheetsOf(archive: Archive, workbook: string): Promise<{ sheets: readonly SheetEntry[]; date1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await readXml(archive, workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      sheets.push({
        name: attributes.name ?? '',
        relation: relationId(attributes),
        hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
      });
    },
  });
  return { sheets, date1904 };
}

/** `r:id`, under whatever prefix. */
function relationId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((name) => name.includes(':') && localName(name) === 'id');
  return key === undefined ? '' : (attributes[key] ?? '');
}
