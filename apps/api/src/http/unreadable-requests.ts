import { STATUS_CODES } from 'node:http';
import type { FastifyServerOptions } from 'fastify';

import { refuse } from './problems.js';

/** Of a request's head, in bytes: 200 suppliers are 9,000, and of a text in Japanese each character is nine. */
export const HEAD_BYTES = 65_536;

const PROBLEMS: Readonly<Record<string, readonly [status: number, problem: 'head_too_large' | 'request_too_slow']>> = {
  HPE_HEADER_OVERFLOW: [431, 'head_too_large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request_too_slow'],
};

/** Answers what never became a request, so that there is nothing to tell the caller's language from: a head that is too long, or no HTTP at all. */
export const answerUnreadable: NonNullable<FastifyServerOptions['clientErrorHandler']> = (error, socket) => {
  if (!socket.writable) {
    socket.destroy(error);
    return;
  }
  const [status, problem] = PROBLEMS[error.code] ?? ([400, 'request_malformed'] as const);
  const refusal = refuse(problem);
  const body = JSON.stringify({
    type: `urn:enjuku:problem:${refusal.code}`,
    status,
    detail: `${refusal.in('ja')} / ${refusal.in('en')}`,
  });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  // Whoever never closes its side keeps nothing open.
  socket.end([...head, '', body].join('\r\n'), () => socket.destroy());
};
