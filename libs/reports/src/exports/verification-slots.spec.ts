import { type Asking, VerificationSlots } from './verification-slots.js';

const BUSY = { kind: 'too_many', code: 'verification_busy', details: { retryAfterSeconds: 15 } };

const of = (tenantId: string, userId = `somebody of ${tenantId}`): Asking => ({ tenantId, userId });

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}

describe('slots for verifying files', () => {
  it('are one for a person: others do not wait for them', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const first = slots.during(of('a'), () => passed);

    await expect(slots.during(of('a'), async () => 'second', 20)).rejects.toMatchObject(BUSY);
    expect(await slots.during(of('a', 'a colleague'), async () => 'other', 20)).toBe('other');
    expect(await slots.during(of('b'), async () => 'other', 20)).toBe('other');
    open();
    await first;
  });

  it('are waited for, in turn, by files of the same person', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const seen: number[] = [];

    const all = [1, 2, 3].map((number) =>
      slots.during(of('a'), async () => {
        seen.push(number);
        await passed;
      }),
    );
    await new Promise(setImmediate);
    const before = [...seen];
    open();
    await Promise.all(all);

    expect([before, seen]).toEqual([[1], [1, 2, 3]]);
  });

  it('are four at once for an organization: it never takes all', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const all = [1, 2, 3, 4].map((number) => slots.during(of('a', `person ${number}`), () => passed));

    await expect(slots.during(of('a', 'person 5'), async () => 'fifth', 20)).rejects.toMatchObject(BUSY);
    expect(await slots.during(of('b'), async () => 'other', 20)).toBe('other');
    open();
    await Promise.all(all);
    expect(await slots.during(of('a', 'person 5'), async () => 'in', 0)).toBe('in');
  });

  it('are free again after work that failed', async () => {
    const slots = new VerificationSlots();

    await expect(slots.during(of('a'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');

    expect(await slots.during(of('a'), async () => 'in', 0)).toBe('in');
  });

  it('are eight at once for everybody', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const all = [...'abcdefgh'].map((organization) => slots.during(of(organization), () => passed));

    await expect(slots.during(of('i'), async () => 'ninth', 20)).rejects.toMatchObject(BUSY);
    open();
    await Promise.all(all);
  });
});
