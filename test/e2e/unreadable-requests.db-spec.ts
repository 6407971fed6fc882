import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

import { startTestApi, type TestApi } from '../support/api.js';
import { until } from '../support/until.js';

describe('what never becomes a request', () => {
  let api: TestApi;
  let port: number;

  beforeAll(async () => {
    api = await startTestApi();
    await api.app.listen(0, '127.0.0.1');
    ({ port } = api.app.getHttpServer().address() as AddressInfo);
  });

  afterAll(() => api.stop());

  async function sent(head: string) {
    // Never closes its own side.
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    await once(socket, 'connect');
    socket.write(head);
    const answer = await text(socket);
    const [first = '', ...rest] = answer.split('\r\n');
    return { first, problem: JSON.parse(rest.at(-1) ?? '') };
  }

  const asking = (query: string) => `GET /api/me?${query} HTTP/1.1\r\nHost: enjuku.example\r\nConnection: close\r\n\r\n`;

  it('is told in both languages when its address is longer than any filter', async () => {
    const { first, problem } = await sent(asking('x'.repeat(70_000)));

    expect(first).toBe('HTTP/1.1 431 Request Header Fields Too Large');
    expect(problem).toEqual({
      type: 'urn:enjuku:problem:head_too_large',
      status: 431,
      detail: 'アドレスが長すぎます。絞り込みの条件を減らしてください。 / The address is too long. Please choose fewer conditions.',
    });
  });

  it('is one still where a filter is as long as those that people make', async () => {
    expect((await sent(asking('x'.repeat(60_000)))).first).toBe('HTTP/1.1 401 Unauthorized');
  });

  it('keeps nothing open when its sender never closes', async () => {
    await sent('hello\r\n\r\n');

    const server: Server = api.app.getHttpServer();
    const open = promisify<number>((done) => server.getConnections((error, count) => done(error, count)));
    await until(async () => (await open()) === 0);
  });

  it('is told when it is no HTTP', async () => {
    const { first, problem } = await sent('hello\r\n\r\n');

    expect([first, problem.type]).toEqual(['HTTP/1.1 400 Bad Request', 'urn:enjuku:problem:request_malformed']);
  });
});
