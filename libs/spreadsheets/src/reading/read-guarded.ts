import { stat } from 'node:fs/promises';
import { extname } from 'node:path';

import { refuse } from '../domain/problems.js';
import type { AnsweredLines } from './answered-lines.js';
import type { ReadingRequest } from './child/protocol.js';
import { runReader } from './run-reader.js';
import { Turnstile } from './turnstile.js';

/**
 * A reader takes at most a quarter of a gigabyte (security.md, "Files"), and there are two of each kind: what people import and what they verify
 * do not wait for each other. Of one organization there is one at a time, and half a line: nobody keeps the others waiting with what takes long.
 */
const ROOM = { atOnce: 2, ofOne: 1, waiting: 20, waitingOfOne: 10 } as const;
const TURNSTILES = { table: new Turnstile(ROOM), fingerprint: new Turnstile(ROOM) } as const;

export interface Guarded extends Pick<ReadingRequest, 'wish' | 'limits'> {
  readonly fileName: string;
  /** Who waits for themselves, so that others do not: an organization. */
  readonly who?: string | null;
  /** Aborted when nobody waits for the answer any more. */
  readonly gone?: AbortSignal | null;
}

/**
 * Asks one upload one thing, when it is its turn.
 *
 * @throws AppError
 */
export async function readGuarded<Result>(
  source: string | Buffer,
  { fileName, wish, limits, who = null, gone = null }: Guarded,
  answers: AnsweredLines<never, Result>,
): Promise<Result> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.length;
  if (size === 0) throw refuse('file_empty', {}, 'file');
  if (size > limits.bytes) throw refuse('file_too_large', { megabytes: Math.floor(limits.bytes / 1024 / 1024) }, 'file');
  const request = { size, extension: extname(fileName).slice(1).toLowerCase(), wish, limits };
  return TURNSTILES[wish.answer].pass(() => runReader(source, request, answers, gone), { who, gone });
}
