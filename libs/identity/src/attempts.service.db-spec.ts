import pg from 'pg';

import { IdentityBench, outcomeOf, tally } from '../../../test/support/identity.js';
import { Attempts } from './attempts.service.js';
import type { AttemptLimit } from './domain/attempt-limits.js';

const THREE: AttemptLimit = { name: 'three', allowed: 3, minutes: 15 };

describe('counters of attempts', () => {
  let bench: IdentityBench;
  let attempts: Attempts;

  beforeAll(async () => {
    bench = await IdentityBench.start();
    attempts = bench.module.get(Attempts, { strict: false });
  });

  beforeEach(async () => {
    await bench.rows('delete from app.attempt');
  });

  afterAll(() => bench.stop());

  const attempt = (subject: string) => outcomeOf(attempts.allow(THREE, subject));
  const end = () => bench.rows(`update app.attempt set ends_at = now() - interval '1 second'`);
  const counters = () => bench.count('select 1 from app.attempt');

  it('allow exactly as many as they should, of however many at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => attempt('somebody@example.jp')));

    expect(tally(outcomes)).toEqual({ done: 3, too_many_attempts: 17 });
  });

  it('begin anew when their time is over, and hold as long again', async () => {
    for (let tried = 0; tried < 4; tried += 1) await attempt('somebody@example.jp');
    await end();

    const outcomes = [];
    for (let tried = 0; tried < 4; tried += 1) outcomes.push(await attempt('somebody@example.jp'));

    expect(tally(outcomes)).toEqual({ done: 3, too_many_attempts: 1 });
    expect(
      await bench.count(`select 1 from app.attempt where ends_at between now() + interval '14 minutes' and now() + interval '15 minutes'`),
    ).toBe(1);
  });

  it('do not pile up: each attempt clears up to twenty that are over', async () => {
    for (let index = 0; index < 45; index += 1) await attempt(`spray${index}@example.jp`);
    await end();

    const left = [];
    for (const subject of ['a', 'b', 'c']) {
      await attempt(subject);
      left.push(await counters());
    }

    // 45 − 20 + 1, − 20 + 1, − the last 5 + 1
    expect(left).toEqual([26, 7, 3]);
  });

  it('that still run are left alone', async () => {
    await attempt('somebody@example.jp');
    await attempt('somebody@example.jp');

    await attempt('another@example.jp');

    expect(await bench.rows('select count from app.attempt order by count desc')).toEqual([{ count: 2 }, { count: 1 }]);
  });

  it('never wait for one that is over and that somebody else counts with', async () => {
    await attempt('somebody@example.jp');
    await end();
    const other = new pg.Client({ connectionString: bench.cluster.adminUrl });
    await other.connect();
    await other.query('begin; update app.attempt set count = count + 1');

    const outcome = await attempt('another@example.jp');
    await other.query('rollback');
    await other.end();

    expect(outcome).toBe('done');
    expect(await counters()).toBe(2);
  });
});
