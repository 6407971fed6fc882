import { VerificationSlots } from './verification-slots.js';

const BUSY = { kind: 'too_many', code: 'verification_busy', details: { retryAfterSeconds: 15 } };

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}

describe('slots for verifying files', () => {
  it('are one for an organization: others do not wait for it', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const first = slots.during('a', () => passed);

    await expect(slots.during('a', async () => 'second', 20)).rejects.toMatchObject(BUSY);
    expect(await slots.during('b', async () => 'other', 20)).toBe('other');
    open();
    await first;
  });

  it('are waited for, in turn, by those of the same organization', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const seen: number[] = [];

    const all = [1, 2, 3].map((number) =>
      slots.during('a', async () => {
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

  it('are free again after work that failed', async () => {
    const slots = new VerificationSlots();

    await expect(slots.during('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');

    expect(await slots.during('a', async () => 'in', 0)).toBe('in');
  });

  it('are eight at once for everybody', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const all = [...'abcdefgh'].map((organization) => slots.during(organization, () => passed));

    await expect(slots.during('i', async () => 'ninth', 20)).rejects.toMatchObject(BUSY);
    open();
    await Promise.all(all);
  });
});
