import type { Incoming } from '@app/tenancy';

import { type Asking, VerificationSlots } from './verification-slots.js';

const BUSY = { kind: 'too_many', code: 'verification_busy', details: { retryAfterSeconds: 15 } };

const of = (tenantId: string, userId = `somebody of ${tenantId}`): Asking => ({ tenantId, userId });

const HERE: Incoming = { received: () => 0, isComplete: () => false, isGone: () => false, end: () => undefined };

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}

describe('slots for verifying files', () => {
  it('are one for a person: others do not wait for them', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const first = slots.during(of('a'), HERE, () => passed);

    await expect(slots.during(of('a'), HERE, async () => 'second', 20)).rejects.toMatchObject(BUSY);
    expect(await slots.during(of('a', 'a colleague'), HERE, async () => 'other', 20)).toBe('other');
    expect(await slots.during(of('b'), HERE, async () => 'other', 20)).toBe('other');
    open();
    await first;
  });

  it('are waited for, in turn, by files of the same person', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const seen: number[] = [];

    const all = [1, 2, 3].map((number) =>
      slots.during(of('a'), HERE, async () => {
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
    const all = [1, 2, 3, 4].map((number) => slots.during(of('a', `person ${number}`), HERE, () => passed));

    await expect(slots.during(of('a', 'person 5'), HERE, async () => 'fifth', 20)).rejects.toMatchObject(BUSY);
    expect(await slots.during(of('b'), HERE, async () => 'other', 20)).toBe('other');
    open();
    await Promise.all(all);
    expect(await slots.during(of('a', 'person 5'), HERE, async () => 'in', 0)).toBe('in');
  });

  it('are free again after work that failed', async () => {
    const slots = new VerificationSlots();

    await expect(slots.during(of('a'), HERE, () => Promise.reject(new Error('no')))).rejects.toThrow('no');

    expect(await slots.during(of('a'), HERE, async () => 'in', 0)).toBe('in');
  });

  it('are eight at once for everybody', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const all = [...'abcdefgh'].map((organization) => slots.during(of(organization), HERE, () => passed));

    await expect(slots.during(of('i'), HERE, async () => 'ninth', 20)).rejects.toMatchObject(BUSY);
    open();
    await Promise.all(all);
  });

  it('are not waited for by who has gone', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const all = [...'abcdefgh'].map((organization) => slots.during(of(organization), HERE, () => passed));

    const gone = slots.during(of('i'), { ...HERE, isGone: () => true }, async () => 'ninth', 60_000);

    await expect(gone).rejects.toMatchObject(BUSY);
    open();
    await Promise.all(all);
  });
});
