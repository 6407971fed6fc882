import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from './cannot-start.js';

const PATIENCE_SECONDS = 90;

/**
 * Waits until the API says that it can serve.
 *
 * @throws CannotStart when that takes too long
 */
export async function waitUntilReady(host: string, port: number): Promise<void> {
  const url = `http://${reachable(host)}:${port}/health/ready`;
  for (const deadline = Date.now() + PATIENCE_SECONDS * 1000; Date.now() < deadline; await wait(200)) {
    const ready = await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
  }
  throw new CannotStart(`The API was not ready after ${PATIENCE_SECONDS} s; what it said stands above.`);
}

/** "Every address" is not one that can be called. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
