import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';

import { inPace } from './in-pace.js';
import { incomingOf } from './incoming.js';

const PACE = { bytes: 20, milliseconds: 100 };
const BODY = 100;

describe('inPace', () => {
  let server: Server;
  let outcome: Promise<string>;

  beforeEach(async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    outcome = promise;
    server = createServer((raw: IncomingMessage, response) => {
      const work = inPace(incomingOf({ raw } as Pick<FastifyRequest, 'raw'>), () => buffer(raw), PACE);
      work.then(
        ({ length }) => resolve(`${length} bytes`),
        () => resolve('ended'),
      );
      work.then(
        () => response.end('taken'),
        () => undefined,
      );
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(() => void server.close());

  async function send(bytesAtOnce: number): Promise<string> {
    const line = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    line.write(`POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${BODY}\r\n\r\n`);
    const answer = buffer(line).catch(() => Buffer.alloc(0));
    for (let sent = 0; sent < BODY && line.writable; sent += bytesAtOnce) {
      line.write('x'.repeat(bytesAtOnce));
      await wait(25);
    }
    return (await answer).toString();
  }

  it('lets a body arrive that keeps coming', async () => {
    expect(await send(10)).toContain('taken');
    expect(await outcome).toBe('100 bytes');
  });

  it('ends the connection, and the work, where a body only trickles', async () => {
    expect(await send(1)).toBe('');
    expect(await outcome).toBe('ended');
  });
});
