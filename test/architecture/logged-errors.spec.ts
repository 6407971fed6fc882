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

describe('whoever logs an error', () => {
  it('says what `faultOf` says of it, and never its own words', () => {
    const calls = logCalls();

    expect(
      calls.filter((call) =>
        /\.message\b|\.stack\b|String\(|\berror\b(?!\)| \?)(?=[,}`\s])(?<!\.error)/.test(call.replace(/^[^(]*\(/, '')),
      ),
    ).toEqual([]);
    expect(calls.length).toBeGreaterThanOrEqual(10);
  });
});
