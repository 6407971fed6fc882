import { fingerprintUpload } from './fingerprint-upload.js';
import type { FingerprintMessage, ReadingMessage, ReadingRequest } from './protocol.js';
import { readUpload } from './read-upload.js';

/** The process that reads one upload and ends. It is started by `run-reader.ts`, with nothing in its environment. */
const BLOCK = 64 * 1024;
const request: ReadingRequest = JSON.parse(process.argv[2] ?? '');
let block = '';

const bytes = await upload(request.size);
if (request.wish.answer === 'table') await readUpload(bytes, request, request.wish, say);
else await fingerprintUpload(bytes, request, request.wish, say);
process.stdout.write(block);

/** Standard input in one piece, without ever holding it twice. */
async function upload(size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  for await (const piece of process.stdin) filled += piece.copy(bytes, filled);
  return bytes.subarray(0, filled);
}

function say(message: ReadingMessage | FingerprintMessage): void {
  block += `${JSON.stringify(message)}\n`;
  if (block.length < BLOCK) return;
  process.stdout.write(block);
  block = '';
}
