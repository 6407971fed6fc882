import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** A call of a logger, up to its end. */
const LOGGED = /\blog(?:ger)?\.(?:fatal|error|warn|log|debug|verbose)\([^;]*/g;

function logCalls(): string[] {
  return ['libs', 'apps/api/src', 'apps/worker/src'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts'))
      .flatMap((name) => [...readFileSync(join(ROOT, room, name), 'utf8').matchAll(LOGGED)].map(([call]) => `${name}: ${call}`)),
  );
}

/** What is handed over, but for plain words and what was made fit to be told. */
function handedOver(call: string): string {
  return call
    .slice(call.indexOf('('))
    .replaceAll(/'[^']*'/g, '')
    .replaceAll(/fault(?:Of|Line)\(\w+\)/g, '');
}

describe('whoever logs an error', () => {
  it('says what `faultOf` says of it, and never its own words', () => {
    const calls = logCalls();

    expect(calls.filter((call) => /\b(?:error|failure|reason)\b|\.stack\b/.test(handedOver(call)))).toEqual([]);
    expect(calls.length).toBeGreaterThanOrEqual(10);
  });
});
