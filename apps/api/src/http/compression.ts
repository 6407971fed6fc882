import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** An autosave's answer is smaller, and goes out as it is. */
const FROM_BYTES = 2_048;
/** Texts that are made for each answer; files of the pages lie compressed already, workbooks are archives, and events must not wait for more. */
const TEXTS = /^(?:text\/(?:html|csv)|application\/(?:problem\+)?json)(?:;|$)/;
/** Of 11: a questionnaire of 300 kB becomes 40 kB in a few milliseconds. */
const BROTLI_QUALITY = 4;

/** Sends large answers compressed to whoever reads that. What is sent to us is never unpacked. */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  await server.register(compress, {
    globalDecompression: false,
    threshold: FROM_BYTES,
    encodings: ['br', 'gzip'],
    customTypes: TEXTS,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
