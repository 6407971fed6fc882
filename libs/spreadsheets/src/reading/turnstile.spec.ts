import { Turnstile } from './turnstile.js';

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}

const turnstileOf = (atOnce: number, waiting: number) => new Turnstile({ atOnce, waiting, ofOne: 1, waitingOfOne: 1 });

describe('Turnstile', () => {
  it('lets the next in when one leaves, in the order in which they came', async () => {
    const turnstile = turnstileOf(1, 2);
    const first = gate();
    const seen: string[] = [];

    const all = ['a', 'b', 'c'].map((name) =>
      turnstile.pass(async () => {
        seen.push(name);
        await first.passed;
      }),
    );
    await Promise.resolve();
    const before = [...seen];
    first.open();
    await Promise.all(all);

    expect([before, seen]).toEqual([['a'], ['a', 'b', 'c']]);
  });

  it('turns away those who would wait too long', async () => {
    const turnstile = turnstileOf(1, 1);
    const { passed, open } = gate();
    const inside = [turnstile.pass(() => passed), turnstile.pass(() => passed)];

    await expect(turnstile.pass(async () => 'in')).rejects.toMatchObject({ code: 'reading_busy' });
    open();
    await Promise.all(inside);

    expect(await turnstile.pass(async () => 'in')).toBe('in');
  });

  it('frees the place of what failed', async () => {
    const turnstile = turnstileOf(1, 0);

    await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');

    expect(await turnstile.pass(async () => 'in')).toBe('in');
  });

  it('lets those go who have left the line, and the next in behind them', async () => {
    const turnstile = turnstileOf(1, 2);
    const { passed, open } = gate();
    const gone = new AbortController();
    const inside = turnstile.pass(() => passed);
    const left = turnstile.pass(async () => 'left', { gone: gone.signal });
    const last = turnstile.pass(async () => 'last');

    gone.abort();

    await expect(left).rejects.toMatchObject({ code: 'reading_abandoned' });
    open();
    await inside;
    expect(await last).toBe('last');
  });

  it('lets others go past one who sends many', async () => {
    const turnstile = turnstileOf(2, 9);
    const { passed, open } = gate();
    const inside = turnstile.pass(() => passed, { who: 'a' });
    const next = turnstile.pass(async () => 'a again', { who: 'a' });

    expect(await turnstile.pass(async () => 'b', { who: 'b' })).toBe('b');
    await expect(turnstile.pass(async () => 'a', { who: 'a' })).rejects.toMatchObject({ code: 'reading_busy' });
    open();
    await inside;
    expect(await next).toBe('a again');
  });

  it('lets in the first whose turn it may be', async () => {
    const turnstile = turnstileOf(2, 9);
    const gates = { a: gate(), b: gate() };
    const seen: string[] = [];
    const pass = (who: string, wait: Promise<void> = Promise.resolve()) =>
      turnstile.pass(
        async () => {
          seen.push(who);
          await wait;
        },
        { who },
      );

    const all = [pass('a', gates.a.passed), pass('b', gates.b.passed), pass('a'), pass('c')];
    gates.b.open();
    await all[1];
    await all[3];
    const before = [...seen];
    gates.a.open();
    await Promise.all(all);

    expect([before, seen]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c', 'a'],
    ]);
  });
});
