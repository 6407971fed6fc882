import { posix } from 'node:path';

import type { Archive } from '../archive/archive.js';
import { relationsOf, targetFrom } from '../archive/relations.js';
import { PACKAGE_RELATIONSHIPS } from '../xml/namespaces.js';
import { readXml } from '../xml/xml.js';
import { type Attributes, inside } from '../xml/xml-element.js';
import { hasOtherShapes } from './notes-drawing.js';

/** What hangs on a sheet without an element in it that would say so. Nothing of ours has any of it. */
export interface BesideCells {
  /** Pivot tables and tables of a query: programs put what comes of them in the place of what stands in the cells. */
  readonly overwriting: number;
  /** Whether shapes lie over it that are neither notes nor said by an element. */
  readonly drawings: boolean;
}

const OVERWRITING: ReadonlySet<string> = new Set(['pivotTable', 'queryTable']);
const CONTROLS: ReadonlySet<string> = new Set(['control', 'ctrlProp']);

/** @param notes the ids under which the sheet names the drawing of its notes */
export async function readBesideCells(archive: Archive, worksheet: string, notes: ReadonlySet<string>): Promise<BesideCells> {
  const folder = posix.dirname(worksheet);
  const drawn: string[] = [];
  let overwriting = 0;
  let drawings = false;
  // As many as there are: each link in a cell is one.
  const open = ({ Id = '', Type = '', Target = '' }: Attributes) => {
    const kind = Type.slice(Type.lastIndexOf('/') + 1);
    if (OVERWRITING.has(kind)) overwriting += 1;
    drawings ||= CONTROLS.has(kind);
    if (notes.has(Id)) drawn.push(targetFrom(folder, Target));
  };
  const list = relationsOf(worksheet);
  if (archive.has(list)) {
    const Relationship = { open };
    await readXml(archive, list, {
      root: 'Relationships',
      namespaces: PACKAGE_RELATIONSHIPS,
      element: { inside: inside({ Relationship }) },
    });
  }
  for (const part of drawn) drawings ||= await hasOtherShapes(archive, part);
  return { overwriting, drawings };
}
