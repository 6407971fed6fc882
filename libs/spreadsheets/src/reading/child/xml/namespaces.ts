import { Unreadable } from '../unreadable.js';
import type { Attributes } from './xml-element.js';

/** The namespaces of what is read: as Office writes it, and as the strict edition of the standard has it. */
export const SPREADSHEET = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
] as const;
/** Of `r:id`; the types of relations begin with them, too. */
export const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
] as const;
export const PACKAGE_RELATIONSHIPS = ['http://schemas.openxmlformats.org/package/2006/relationships'] as const;
export const CONTENT_TYPES = ['http://schemas.openxmlformats.org/package/2006/content-types'] as const;

const DECLARATION = 'xmlns';

interface Scope {
  readonly depth: number;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly outer: Scope | null;
}

export interface QualifiedName {
  /** Empty where it has none. */
  readonly namespace: string;
  readonly local: string;
}

/** Knows what the prefixes mean at the element that was entered last (Namespaces in XML 1.0). */
export class Namespaces {
  private scope: Scope | null = null;
  private depth = 0;

  enter(attributes: Attributes): void {
    this.depth += 1;
    let prefixes: Map<string, string> | null = null;
    for (const name in attributes) {
      if (!name.startsWith(DECLARATION)) continue;
      if (name.length > DECLARATION.length && name[DECLARATION.length] !== ':') continue;
      prefixes ??= new Map();
      prefixes.set(name.slice(DECLARATION.length + 1), attributes[name] ?? '');
    }
    if (prefixes) this.scope = { depth: this.depth, prefixes, outer: this.scope };
  }

  leave(): void {
    if (this.scope?.depth === this.depth) this.scope = this.scope.outer;
    this.depth -= 1;
  }

  /** @throws Unreadable for a prefix that nobody declared */
  element(name: string): QualifiedName {
    const colon = name.indexOf(':');
    return colon < 0
      ? { namespace: this.find('') ?? '', local: name }
      : { namespace: this.declared(name.slice(0, colon)), local: name.slice(colon + 1) };
  }

  /**
   * The value of an attribute of one of these namespaces, such as `r:id`, under whatever prefix.
   *
   * @throws Unreadable where it stands twice, under two prefixes
   */
  attribute(attributes: Attributes, namespaces: readonly string[], local: string): string | undefined {
    const names = Object.keys(attributes).filter((name) => {
      const colon = name.indexOf(':');
      return colon > 0 && name.slice(colon + 1) === local && namespaces.includes(this.declared(name.slice(0, colon)));
    });
    if (names.length > 1) throw new Unreadable('workbook_damaged', { reason: 'attribute twice' });
    return attributes[names[0] ?? ''];
  }

  private declared(prefix: string): string {
    const namespace = prefix === '' ? undefined : this.find(prefix);
    if (namespace === undefined) throw new Unreadable('workbook_damaged', { reason: 'prefix' });
    return namespace;
  }

  private find(prefix: string): string | undefined {
    for (let scope = this.scope; scope; scope = scope.outer) {
      const namespace = scope.prefixes.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    return prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : undefined;
  }
}
