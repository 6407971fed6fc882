import { posix } from 'node:path';
import { Unreadable } from '../unreadable.js';
import { PACKAGE_RELATIONSHIPS, RELATIONSHIPS } from '../xml/namespaces.js';
import { readXml } from '../xml/xml.js';
import { type Attributes, inside } from '../xml/xml-element.js';
import type { Archive } from './archive.js';

/** A workbook has one for each sheet, and a handful. */
const MOST_RELATIONS = 2_000;

interface Relation {
  readonly type: string;
  /** Null for what lies outside of the archive. */
  readonly target: string | null;
}

/** What a part says of other parts, by their ids. */
export class Relations {
  private readonly all = new Map<string, Relation>();

  /** @param part empty for the archive as a whole */
  static async of(archive: Archive, part: string): Promise<Relations> {
    const folder = posix.dirname(part);
    const relations = new Relations();
    const open = (attributes: Attributes) => relations.add(attributes, folder);
    await readXml(archive, relationsOf(part), {
      root: 'Relationships',
      namespaces: PACKAGE_RELATIONSHIPS,
      element: { inside: inside({ Relationship: { open } }) },
    });
    return relations;
  }

  /** Whether any relation is of a type that ends in a word like this one. */
  hasAlike(word: RegExp): boolean {
    return [...this.all.values()].some(({ type }) => word.test(type.slice(type.lastIndexOf('/') + 1)));
  }

  /**
   * The one part of a kind; null where there is none.
   *
   * @throws Unreadable where there are two, or it lies outside of the archive
   */
  only(kind: string): string | null {
    const found = [...this.all.values()].filter(({ type }) => isOf(kind, type));
    if (found.length > 1) throw damaged(`${kind} twice`);
    return found[0] ? partOf(found[0]) : null;
  }

  /**
   * The part that an id stands for; null where it is of another kind.
   *
   * @throws Unreadable where there is none
   */
  byId(id: string, kind: string): string | null {
    const relation = this.all.get(id);
    if (!relation) throw damaged('relation');
    return isOf(kind, relation.type) ? partOf(relation) : null;
  }

  private add({ Id = '', Type = '', Target = '', TargetMode }: Attributes, folder: string): void {
    if (this.all.has(Id)) throw damaged('relation twice');
    if (this.all.size >= MOST_RELATIONS) throw new Unreadable('workbook_too_large', { relations: MOST_RELATIONS });
    this.all.set(Id, { type: Type, target: TargetMode === 'External' ? null : targetFrom(folder, Target) });
  }
}

/** The part in which the relations of another one stand. */
export function relationsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

export function targetFrom(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}

/** By the full type, of either edition of the standard: another type may end in the same word. */
function isOf(kind: string, type: string): boolean {
  return RELATIONSHIPS.some((namespace) => type === `${namespace}/${kind}`);
}

/** Programs differ in what they make of anything but a plain path. */
function partOf({ target }: Relation): string {
  if (target === null || /[%\\?#]/.test(target)) throw damaged('target');
  return target;
}

function damaged(reason: string): Unreadable {
  return new Unreadable('workbook_damaged', { reason });
}
