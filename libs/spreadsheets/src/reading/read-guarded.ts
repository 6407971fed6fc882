import { stat } from 'node:fs/promises';
import { extname } from 'node:path';

import { refuse } from '../domain/problems.js';
import type { AnsweredLines } from './answered-lines.js';
import type { ReadingRequest } from './child/protocol.js';
import { runReader } from './run-reader.js';
import { Turnstile } from './turnstile.js';

/** Two readers take at most half a gigabyte together (security.md, "Files"). */
const turnstile = new Turnstile(2, 20);

/**
 * Asks one upload one thing, when it is its turn.
 *
 * @throws AppError
 */
export async function readGuarded<Result>(
  source: string | Buffer,
  { fileName, wish, limits }: Pick<ReadingRequest, 'wish' | 'limits'> & { readonly fileName: string },
  answers: AnsweredLines<never, Result>,
): Promise<Result> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.length;
  if (size === 0) throw refuse('file_empty', {}, 'file');
  if (size > limits.bytes) throw refuse('file_too_large', { megabytes: Math.floor(limits.bytes / 1024 / 1024) }, 'file');
  const request = { size, extension: extname(fileName).slice(1).toLowerCase(), wish, limits };
  return turnstile.pass(() => runReader(source, request, answers));
}
