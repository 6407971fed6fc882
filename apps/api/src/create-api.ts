import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { logLevelsOf, type Settings } from '@app/kernel';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { ApiModule } from './api.module.js';
import { compressAnswers } from './http/compression.js';
import { refuseHeadOfApi } from './http/head-requests.js';
import { ProblemFilter } from './http/problem.filter.js';
import { addSecurityHeaders, setSecurityHeaders } from './http/security-headers.js';
import { answerUnreadable, HEAD_BYTES } from './http/unreadable-requests.js';
import { describeApi, placeRoutes } from './openapi.js';
import { endConnections } from './operation/ending.js';
import { Metrics } from './operation/metrics.js';
import { addRequestLines, requestIdOf } from './operation/request-lines.js';
import { serveWebPages } from './web/web-pages.js';

const MEBIBYTE = 1_048_576;
/** For a request to arrive whole, a file of 10 MiB over a slow line included. Without it a half-sent one holds its connection for ever. */
const REQUEST_MILLISECONDS = 120_000;

/** Beside this program in `dist`. */
const BUILT_PAGES = fileURLToPath(new URL('../../../web', import.meta.url));

export interface Api {
  readonly app: NestFastifyApplication;
  readonly metrics: Metrics;
}

/**
 * The whole HTTP application, ready to listen or to be asked by a test.
 *
 * @param pages the folder of the built web app; without one in it, only the API answers
 */
export async function createApi(settings: Settings, pages = BUILT_PAGES): Promise<Api> {
  const logger = new ConsoleLogger('api', { json: true, logLevels: logLevelsOf(settings.logLevel) });
  const metrics = new Metrics();
  const problems = new ProblemFilter();
  const adapter = new FastifyAdapter({
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    bodyLimit: MEBIBYTE,
    requestTimeout: REQUEST_MILLISECONDS,
    http: { maxHeaderSize: HEAD_BYTES },
    clientErrorHandler: answerUnreadable,
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers['x-request-id']),
    routerOptions: { maxParamLength: 200 },
    multipart: false,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      setSecurityHeaders(request, reply, settings.cookieSecure);
      problems.answer(error, request, reply);
    },
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(settings), adapter, {
    logger,
    abortOnError: false,
    // JSON is read by the server itself; forms, which any page can send, are not.
    bodyParser: false,
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fields: 10, parts: 11, fileSize: 10 * MEBIBYTE } });

  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  await compressAnswers(server);
  addSecurityHeaders(server, settings.cookieSecure);
  addRequestLines(server, logger, metrics);
  endConnections(server);
  refuseHeadOfApi(server);
  placeRoutes(app);
  app.enableShutdownHooks();
  const description = JSON.stringify(describeApi(app));
  await serveWebPages(server, pages);
  server.get('/api/openapi.json', { config: { access: 'public' } }, (_request, reply) => reply.type('application/json').send(description));
  return { app, metrics };
}
