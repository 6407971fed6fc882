import { type ChildProcess, spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

import { refuse } from '../domain/problems.js';
import type { AnsweredLines } from './answered-lines.js';
import type { ReadingRequest } from './child/protocol.js';
import { permissions } from './permissions.js';

/** Characters kept of what a dying process complains about. */
const COMPLAINT = 2_000;

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * Reads an upload in a process of its own, with nothing in its environment and hardly any rights. It stops when its processor
 * time is over, dies when its memory is, and is killed when it takes too long by the clock.
 *
 * @param source path of the file, or its bytes
 * @param answers understands what is answered to this request
 * @param gone ends it when nobody waits for the answer any more
 * @throws AppError with the reason why the upload is not taken
 */
export async function runReader<Result>(
  source: string | Buffer,
  request: ReadingRequest,
  answers: AnsweredLines<never, Result>,
  gone: AbortSignal | null = null,
): Promise<Result> {
  if (gone?.aborted) throw refuse('reading_abandoned');
  const child = spawn(process.execPath, commandLine(request), { env: {}, stdio: 'pipe', windowsHide: true });
  const kill = () => child.kill('SIGKILL');
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    kill();
  }, request.limits.waitMilliseconds);
  gone?.addEventListener('abort', kill, { once: true });
  try {
    const [ending, complaint] = await Promise.all([
      end(child),
      beginning(child.stderr),
      collect(child.stdout, answers),
      feed(child, source),
    ]);
    if (gone?.aborted) throw refuse('reading_abandoned');
    if (late) throw refuse('workbook_took_too_long', {}, 'file');
    const result = answers.result();
    if (result) return result;
    if (ranOutOfMemory(ending, complaint)) throw refuse('workbook_too_large', {}, 'file');
    // What it complained about may hold what it read; that is for whoever looks into it, not for a log.
    throw new Error(`The reading process ended with ${ending.signal ?? ending.code}.`, { cause: complaint });
  } finally {
    clearTimeout(clock);
    gone?.removeEventListener('abort', kill);
    kill();
  }
}

/** Built, the reader is JavaScript beside this file; in tests it runs from its source, which Node strips of its types. */
function commandLine(request: ReadingRequest): string[] {
  const fromSource = import.meta.url.endsWith('.ts');
  const file = (name: string) => new URL(`./child/${name}.${fromSource ? 'ts' : 'js'}`, import.meta.url);
  return [
    `--max-old-space-size=${request.limits.heapMebibytes}`,
    '--max-semi-space-size=8',
    ...permissions(),
    ...(fromSource ? ['--import', file('from-source').href] : []),
    fileURLToPath(file('reader-process')),
    JSON.stringify(request),
  ];
}

async function feed(child: ChildProcess, source: string | Buffer): Promise<void> {
  if (!child.stdin) return;
  try {
    await pipeline(typeof source === 'string' ? createReadStream(source) : [source], child.stdin);
  } catch (error) {
    if (!isHungUp(error)) throw error;
  }
}

/** The reader ended before it had taken everything; its own ending says more. */
function isHungUp(error: unknown): boolean {
  return ['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(Object(error).code));
}

async function collect(said: AsyncIterable<Buffer>, answers: AnsweredLines<never, unknown>): Promise<void> {
  for await (const piece of said) answers.add(piece);
}

function end(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

async function beginning(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const piece of stream) text = (text + piece.toString()).slice(0, COMPLAINT);
  return text;
}

/** V8 aborts the process when its heap is full (SIGABRT, or exit code 134); the system kills it when the machine's memory is. */
function ranOutOfMemory({ code, signal }: Ending, complaint: string): boolean {
  return signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134 || complaint.includes('heap out of memory');
}
