import type { FastifyServerOptions } from 'fastify';

import { refuse } from './problems.js';

/** Of a request's head, in bytes: a filter may name 200 suppliers and fifty tags, industries and sizes in Japanese, each character nine letters. */
export const HEAD_BYTES = 65_536;

/** Answers what never became a request, so that there is nothing to tell the caller's language from: a head that is too long, or no HTTP at all. */
export const answerUnreadable: NonNullable<FastifyServerOptions['clientErrorHandler']> = (error, socket) => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const isTooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const refusal = refuse(isTooLong ? 'head_too_large' : 'request_malformed');
  const problem = {
    type: `urn:enjuku:problem:${refusal.code}`,
    status: isTooLong ? 431 : 400,
    detail: `${refusal.in('ja')} / ${refusal.in('en')}`,
  };
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${isTooLong ? 'Request Header Fields Too Large' : 'Bad Request'}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
};
