import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type FastifyInstance, fastify } from 'fastify';

import { serveWebPages } from './web-pages.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const SCRIPT = 'console.log("円熟")';

describe('the built pages', () => {
  let folder: string;
  let server: FastifyInstance;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'enjuku-pages-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<script nonce="{{nonce}}"></script><style nonce="{{nonce}}"></style>');
    writeFileSync(join(folder, 'assets', 'main-1.js'), SCRIPT);
    writeFileSync(join(folder, 'assets', 'main-1.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(folder, 'icon.svg'), '<svg/>');
    server = fastify();
    await serveWebPages(server, folder);
  });

  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('are one page for every address that a browser opens', async () => {
    for (const url of ['/', '/suppliers/import', '/l/abc.def']) {
      const reply = await server.inject({ url, headers: BROWSER });

      expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    }
  });

  it('carry a nonce of their own in every answer, which the policy names', async () => {
    const replies = await Promise.all([server.inject({ url: '/', headers: BROWSER }), server.inject({ url: '/', headers: BROWSER })]);
    const nonces = replies.map(({ body }) => [...body.matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce));

    expect(new Set(nonces.flat()).size).toBe(2);
    for (const [index, { headers }] of replies.entries()) {
      expect(headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonces[index]?.[0]}'`);
      expect(headers['content-security-policy']).not.toMatch(/unsafe/);
    }
  });

  it('do not stand where the API does, nor answer a program', async () => {
    const asBrowser = await server.inject({ url: '/api/nothing', headers: BROWSER });
    const asProgram = await server.inject({ url: '/suppliers', headers: { accept: 'application/json' } });

    expect([asBrowser.statusCode, asProgram.statusCode]).toEqual([404, 404]);
  });

  it('give their files compressed and for ever', async () => {
    const reply = await server.inject({ url: '/assets/main-1.js', headers: { 'accept-encoding': 'gzip' } });

    expect(reply.headers['content-encoding']).toBe('gzip');
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/assets/../index.html', '/assets/%2e%2e/index.html', '/assets/..%2f..%2fetc/passwd', '/assets/none.js'])(
    'give nothing at %s',
    async (url) => {
      const reply = await server.inject({ url });

      expect(reply.statusCode).toBeGreaterThanOrEqual(400);
      expect(reply.body).not.toContain('nonce');
    },
  );
});
