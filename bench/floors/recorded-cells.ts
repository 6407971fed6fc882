import { type FileHandle, open } from 'node:fs/promises';
import { deserialize } from 'node:v8';
import type { Recorded } from '../children/workbook.js';

/** What the product's workbook was made of, in its order. */
export async function* recordedCells(recording: string): AsyncGenerator<Recorded> {
  const file = await open(recording);
  try {
    for (let recorded = await next(file); recorded; recorded = await next(file)) yield recorded;
  } finally {
    await file.close();
  }
}

async function next(file: FileHandle): Promise<Recorded | null> {
  const length = Buffer.alloc(4);
  if ((await file.read(length, 0, 4)).bytesRead < 4) return null;
  const content = Buffer.alloc(length.readUInt32LE());
  await file.read(content, 0, content.length);
  return deserialize(content);
}
