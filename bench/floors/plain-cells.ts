import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Recorded } from '../children/workbook.js';
import { recordedCells } from './recorded-cells.js';

/**
 * Recorded cells as C reads them, everything little-endian: `S` name, columns (u16), and of each width (f64), number format, header; `R` cells
 * (u16), each `s` with a text, `n` with an f64, or `0`. A text is its length in bytes (u32) and its bytes. Moments are serial numbers.
 */
export async function writePlainCells(recording: string, to: string): Promise<void> {
  await pipeline(plain(recording), createWriteStream(to));
}

async function* plain(recording: string): AsyncGenerator<Buffer> {
  for await (const recorded of recordedCells(recording)) yield Buffer.concat([...piecesOf(recorded)]);
}

function* piecesOf(recorded: Recorded): Generator<Buffer> {
  if ('sheet' in recorded) {
    yield Buffer.from('S');
    yield* text(recorded.sheet);
    yield short(recorded.columns.length);
    for (const { header, width, numFmt } of recorded.columns) {
      yield double(width);
      yield* text(numFmt);
      yield* text(header);
    }
    return;
  }
  for (const cells of recorded.rows) {
    yield Buffer.from('R');
    yield short(cells.length);
    for (const cell of cells) yield* cellPieces(cell);
  }
}

const DAY_MS = 86_400_000;
/** 1970-01-01 as a serial number. */
const EPOCH = 25_569;

function* cellPieces(cell: unknown): Generator<Buffer> {
  if (cell === null || cell === undefined) {
    yield Buffer.from('0');
  } else if (typeof cell === 'number' || cell instanceof Date) {
    yield Buffer.from('n');
    yield double(typeof cell === 'number' ? cell : cell.getTime() / DAY_MS + EPOCH);
  } else {
    yield Buffer.from('s');
    yield* text(String(cell));
  }
}

function* text(said: string): Generator<Buffer> {
  const bytes = Buffer.from(said);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  yield length;
  yield bytes;
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
