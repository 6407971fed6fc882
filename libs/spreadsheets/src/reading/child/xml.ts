import { SaxesParser } from 'saxes';

import type { Archive } from './archive.js';
import { damagedIfFails, Unreadable } from './unreadable.js';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one kind of part listens to. Names come without their prefix, because some programs write `x:row` for `row`. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** True once the rest cannot matter; it is still unpacked, for its checksum. */
  finished?(): boolean;
}

/** Spreadsheet parts nest about ten deep. */
const DEEPEST = 64;

/**
 * Streams one XML part through a listener.
 *
 * @throws Unreadable when the part is missing or not well-formed UTF-8, nests absurdly deep, or declares a document type (entities; no spreadsheet program writes one)
 */
export async function readXml(archive: Archive, part: string, listener: XmlListener): Promise<void> {
  const parser = parserFor(part, listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of archive.unpack(part)) {
    if (listener.finished?.()) continue;
    await damagedIfFails(async () => void parser.write(decoder.decode(piece, { stream: true })), { part });
  }
  if (!listener.finished?.()) await damagedIfFails(async () => void parser.write(decoder.decode()).close(), { part });
}

function parserFor(part: string, listener: XmlListener) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Unreadable('workbook_suspicious', { part, reason: 'document type' });
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new Unreadable('workbook_suspicious', { part, reason: 'depth' });
    listener.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close?.(localName(name));
  });
  const { text } = listener;
  if (text) {
    parser.on('text', (words) => text.call(listener, words));
    parser.on('cdata', (words) => text.call(listener, words));
  }
  return parser;
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
