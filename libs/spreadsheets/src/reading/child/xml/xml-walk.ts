import { Unreadable } from '../unreadable.js';
import { Namespaces } from './namespaces.js';
import type { AttributeOf, Attributes, XmlElement, XmlPart } from './xml-element.js';

interface Place {
  readonly element: XmlElement;
  /** Names of elements that may stand in it once and did. */
  seen: Set<string> | null;
}

/**
 * Follows the elements of one part and tells those that are read: only where they belong, only in the namespace of the part, and in one
 * edition of it. Everything else is passed over with all that it holds, as every program passes over what it does not know.
 *
 * But for what other programs might see and we do not: an element that is read here, inside of one of a foreign namespace (`mc:AlternateContent`
 * is the usual one), or of the other edition. No program writes that; it is damage.
 */
export class XmlWalk {
  private readonly part: XmlPart;
  private readonly names = new Namespaces();
  private readonly places: Place[] = [];
  private namespace = '';
  private attributes: Attributes = {};
  /** How deep in an element that is passed over; 0 outside of any. */
  private passing = 0;
  private isPassingForeign = false;
  private readonly attributeOf: AttributeOf = (namespaces, local) => this.names.attribute(this.attributes, namespaces, local);

  constructor(part: XmlPart) {
    this.part = part;
  }

  /** @throws Unreadable */
  open(name: string, attributes: Attributes): void {
    this.names.enter(attributes);
    const { namespace, local } = this.names.element(name);
    const place = this.places.at(-1);
    if (!place) this.begin(namespace, local, attributes);
    else if (this.passing > 0) this.pass(place, namespace, local);
    else if (place.element.text) throw damaged('element in text');
    else if (namespace === this.namespace) this.step(place, local, attributes);
    else this.passForeign(place, namespace, local);
  }

  text(words: string): void {
    if (this.passing === 0) this.places.at(-1)?.element.text?.(words);
  }

  /** Anything but text, elements and comments. */
  interrupt(): void {
    if (this.passing === 0 && this.places.at(-1)?.element.text) throw damaged('instruction in text');
  }

  close(): void {
    this.names.leave();
    if (this.passing > 0) this.passing -= 1;
    else this.places.pop()?.element.close?.();
  }

  private begin(namespace: string, local: string, attributes: Attributes): void {
    if (local !== this.part.root || !this.part.namespaces.includes(namespace)) throw damaged('root');
    this.namespace = namespace;
    this.enter(this.part.element, attributes);
  }

  private step(place: Place, local: string, attributes: Attributes): void {
    const element = place.element.inside?.get(local);
    if (!element) {
      this.passing = 1;
      this.isPassingForeign = false;
      return;
    }
    if (element.once) {
      place.seen ??= new Set();
      if (place.seen.has(local)) throw damaged(`${local} twice`);
      place.seen.add(local);
    }
    this.enter(element, attributes);
  }

  private enter(element: XmlElement, attributes: Attributes): void {
    this.places.push({ element, seen: null });
    this.attributes = attributes;
    element.open?.(attributes, this.attributeOf);
  }

  private passForeign({ element }: Place, namespace: string, local: string): void {
    if (this.part.namespaces.includes(namespace)) throw damaged('two editions');
    element.foreign?.(namespace, local);
    this.passing = 1;
    this.isPassingForeign = true;
  }

  private pass(place: Place, namespace: string, local: string): void {
    this.passing += 1;
    const isRead = this.part.namespaces.includes(namespace) && place.element.inside?.has(local);
    if (this.isPassingForeign && isRead) throw damaged(`${local} in foreign element`);
  }
}

function damaged(reason: string): Unreadable {
  return new Unreadable('workbook_damaged', { reason });
}
