import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { pageHeaders } from './page-headers.js';

const PLACE_OF_NONCE = '{{nonce}}';
/** Their names change with their content, so nobody need ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_AN_HOUR = 'public, max-age=3600';
const OPEN = { config: { access: 'public' } };

/**
 * Serves the built web app: its files as they lie in `folder`, already compressed, and its one page for every address that is not the API's.
 * The page itself decides what stands at an address; each answer gets a nonce of its own. Without a build there are no pages.
 */
export async function serveWebPages(server: FastifyInstance, folder: string): Promise<void> {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) return;
  const html = readFileSync(file, 'utf8');

  await server.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });
  server.get('/assets/*', OPEN, (request, reply) => sendFile(reply, `assets/${pathIn(request)}`, FOR_EVER));
  for (const name of ['icon.svg', 'first-paint.js', 'licences.txt']) {
    server.get(`/${name}`, OPEN, (_request, reply) => sendFile(reply, name, FOR_AN_HOUR));
  }
  server.get('/*', OPEN, (request, reply) => {
    if (!wantsPage(request)) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply.headers(pageHeaders(nonce)).send(html.replaceAll(PLACE_OF_NONCE, nonce));
  });
}

function sendFile(reply: FastifyReply, path: string, cacheControl: string): FastifyReply {
  return reply.header('cache-control', cacheControl).header('cross-origin-resource-policy', 'same-origin').sendFile(path);
}

function pathIn({ params }: FastifyRequest): string {
  return String((params as Record<string, unknown>)['*']);
}

/** Somebody's browser that opens an address; a program that mistook an address of the API is told so. */
function wantsPage({ url, headers }: FastifyRequest): boolean {
  const isOther = /^\/(api|health|outbox)([/?.]|$)/.test(url);
  return !isOther && (headers.accept ?? '').includes('text/html');
}
