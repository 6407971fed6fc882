import { AppError, type ErrorKind, faultOf, isBilingual, type Language } from '@app/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { languageOf } from './caller-language.js';
import { databaseRefusal } from './database-refusal.js';
import { INTERNAL, refuse } from './problems.js';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
};

/** Turns every refusal and every bug into an RFC 9457 problem in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for what the server refuses before it looks for a route: an address that it cannot read. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = refusalOf(error);
    if (!refusal) this.log.error({ requestId: request.id, fault: faultOf(error) });
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const status = refusal ? STATUS[refusal.kind] : 500;
    if (refusal?.kind === 'unavailable') reply.header('retry-after', '5');
    if (typeof refusal?.details.retryAfterSeconds === 'number') reply.header('retry-after', String(refusal.details.retryAfterSeconds));
    reply
      .status(status)
      .type('application/problem+json')
      .send(problemOf(refusal, status, request));
  }
}

function problemOf(refusal: AppError | null, status: number, request: FastifyRequest): Record<string, unknown> {
  const language = languageOf(request);
  return {
    type: `urn:enjuku:problem:${refusal?.code ?? INTERNAL.code}`,
    status,
    detail: refusal ? refusal.in(language) : INTERNAL[language],
    ...(refusal?.field && { field: refusal.field }),
    ...(refusal && detailsOf(refusal, language)),
    requestId: request.id,
  };
}

/** Where the details say something about a part of the input, in a sentence. */
const SENTENCES = ['detail', 'message', 'sentence'];

/** Details as they are, but sentences among them in the caller's language only. What somebody wrote in both languages stays in both. */
function detailsOf({ details }: AppError, language: Language): Record<string, unknown> {
  if (Object.keys(details).length === 0) return {};
  const said = (key: string, value: unknown) => (SENTENCES.includes(key) && isBilingual(value) ? value[language] : value);
  return { details: JSON.parse(JSON.stringify(details), said) };
}

function refusalOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof HttpException) return httpRefusal(error.getStatus());
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status < 500) return httpRefusal(status);
  return databaseRefusal(error);
}

function httpRefusal(status: number): AppError | null {
  if (status === 401) return refuse('not_signed_in');
  if (status === 404) return refuse('route_not_found');
  if (status === 413) return refuse('payload_too_large');
  return status < 500 ? refuse('request_malformed') : null;
}
