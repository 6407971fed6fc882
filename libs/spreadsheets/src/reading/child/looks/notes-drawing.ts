import { SaxesParser, type SaxesTagNS } from 'saxes';

import type { Archive } from '../archive/archive.js';
import { damagedIfFails, Unreadable } from '../unreadable.js';

const VML = 'urn:schemas-microsoft-com:vml';
const OF_EXCEL = 'urn:schemas-microsoft-com:office:excel';
const DRAWN: ReadonlySet<string> = new Set('shape rect roundrect oval arc line curve polyline image group diagram background'.split(' '));
/** How deep a shape stands, and what Excel says of it. */
const SHAPE = 2;
const DATA = 3;
const DEEPEST = 64;

/**
 * Whether the drawing in which the notes of a sheet stand (VML) holds any shape that is no note: programs draw it over the cells.
 *
 * One that is not well formed holds some: it may still be drawn, and no value stands in it for which the file would have to be refused.
 */
export async function hasOtherShapes(archive: Archive, part: string): Promise<boolean> {
  const shapes = new Shapes();
  try {
    await readShapes(archive, part, shapes);
  } catch (error) {
    if (error instanceof Unreadable && error.code === 'workbook_damaged') return true;
    throw error;
  }
  return shapes.hasOthers;
}

async function readShapes(archive: Archive, part: string, shapes: Shapes): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const refuse = () => {
    throw new Unreadable('workbook_damaged', { part });
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => (shapes.depth < DEEPEST ? shapes.open(tag) : refuse()));
  parser.on('closetag', () => shapes.close());
  for await (const piece of archive.unpack(part)) {
    await damagedIfFails(async () => void parser.write(decoder.decode(piece, { stream: true })), { part });
  }
  await damagedIfFails(async () => void parser.write(decoder.decode()).close(), { part });
}

class Shapes {
  hasOthers = false;
  depth = 0;
  private isShape = false;
  private kinds: (string | undefined)[] = [];

  open({ uri, local, attributes }: SaxesTagNS): void {
    this.depth += 1;
    const isDrawn = uri === VML && DRAWN.has(local);
    if (this.depth === SHAPE) {
      this.isShape = isDrawn;
      this.kinds = [];
    } else if (isDrawn) this.hasOthers = true;
    if (this.depth === DATA && uri === OF_EXCEL && local === 'ClientData') this.kinds.push(attributes.ObjectType?.value);
  }

  close(): void {
    if (this.depth === SHAPE && this.isShape) this.hasOthers ||= this.kinds.length === 0 || this.kinds.some((kind) => kind !== 'Note');
    this.depth -= 1;
  }
}
