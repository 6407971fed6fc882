import { connect } from 'node:net';
import { Installation } from './support/installation.js';

const SECONDS = 160;

describe('a request that never ends', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.start();
  }, 180_000);

  afterAll(() => installation?.stop(), 60_000);

  it('loses its connection in a few minutes', async () => {
    const head = 'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{';

    const seconds = await untilClosed(installation.port, head);

    expect(seconds).toBeLessThan(SECONDS);
  }, 200_000);
});

function untilClosed(port: number, head: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(head));
    socket.on('error', () => undefined).on('data', () => undefined);
    socket.on('close', () => resolve((performance.now() - began) / 1000));
  });
}
