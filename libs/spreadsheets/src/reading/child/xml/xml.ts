import { SaxesParser } from 'saxes';

import type { Archive } from '../archive/archive.js';
import { damagedIfFails, Unreadable } from '../unreadable.js';
import type { XmlPart } from './xml-element.js';
import { XmlWalk } from './xml-walk.js';

/** Spreadsheet parts nest about ten deep. */
const DEEPEST = 64;
/** A piece of 64 KiB can hold 16,000 elements. */
const ELEMENTS_BETWEEN_LOOKS = 1_000;

/**
 * Streams one XML part through what is read of it.
 *
 * @throws Unreadable when the part is missing or not well-formed UTF-8, nests absurdly deep, declares a document type (entities; no spreadsheet program writes one), or says what readers understand differently
 */
export async function readXml(archive: Archive, part: string, of: XmlPart): Promise<void> {
  const parser = parserFor(archive, part, of);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of archive.unpack(part)) {
    await damagedIfFails(async () => void parser.write(decoder.decode(piece, { stream: true })), { part });
  }
  await damagedIfFails(async () => void parser.write(decoder.decode()).close(), { part });
}

function parserFor(archive: Archive, part: string, of: XmlPart) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const walk = new XmlWalk(of);
  let depth = 0;
  let elements = 0;
  parser.on('xmldecl', ({ encoding = 'utf-8', version = '1.0' }) => {
    // Everybody else would read other letters.
    if (encoding.toLowerCase() !== 'utf-8' || version !== '1.0') throw new Unreadable('workbook_damaged', { part, reason: 'encoding' });
  });
  parser.on('doctype', () => {
    throw new Unreadable('workbook_suspicious', { part, reason: 'document type' });
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    elements += 1;
    if (depth > DEEPEST) throw new Unreadable('workbook_suspicious', { part, reason: 'depth' });
    if (elements % ELEMENTS_BETWEEN_LOOKS === 0) archive.checkTime();
    walk.open(name, attributes);
  });
  parser.on('closetag', () => {
    depth -= 1;
    walk.close();
  });
  parser.on('text', (words) => walk.text(words));
  parser.on('cdata', (words) => walk.text(words));
  parser.on('processinginstruction', () => walk.interrupt());
  return parser;
}
