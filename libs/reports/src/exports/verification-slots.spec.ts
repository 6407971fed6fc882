import type { Incoming } from '@app/tenancy';

import { type Asking, VerificationSlots } from './verification-slots.js';

const BUSY = { kind: 'too_many', code: 'verification_busy', details: { retryAfterSeconds: 15 } };

const of = (tenantId: string, userId = `somebody of ${tenantId}`): Asking => ({ tenantId, userId });

const HERE: Incoming = { received: () => 1_000_000, isComplete: () => true, end: () => undefined };

function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}

describe('slots for verifying files', () => {
  it('are one for a person: others do not wait for them', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const first = slots.during(of('a'), HERE, () => passed);

    await expect(slots.during(of('a'), HERE, async () => 'second', { patience: 20 })).rejects.toMatchObject(BUSY);
    expect(await slots.during(of('a', 'a colleague'), HERE, async () => 'other', { patience: 20 })).toBe('other');
    expect(await slots.during(of('b'), HERE, async () => 'other', { patience: 20 })).toBe('other');
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

    await expect(slots.during(of('a', 'person 5'), HERE, async () => 'fifth', { patience: 20 })).rejects.toMatchObject(BUSY);
    expect(await slots.during(of('b'), HERE, async () => 'other', { patience: 20 })).toBe('other');
    open();
    await Promise.all(all);
    expect(await slots.during(of('a', 'person 5'), HERE, async () => 'in', { patience: 0 })).toBe('in');
  });

  it('are free again after work that failed', async () => {
    const slots = new VerificationSlots();

    await expect(slots.during(of('a'), HERE, () => Promise.reject(new Error('no')))).rejects.toThrow('no');

    expect(await slots.during(of('a'), HERE, async () => 'in', { patience: 0 })).toBe('in');
  });

  it('are eight at once for everybody', async () => {
    const slots = new VerificationSlots();
    const { passed, open } = gate();
    const all = [...'abcdefgh'].map((organization) => slots.during(of(organization), HERE, () => passed));

    await expect(slots.during(of('i'), HERE, async () => 'ninth', { patience: 20 })).rejects.toMatchObject(BUSY);
    open();
    await Promise.all(all);
  });

  describe('when all are taken', () => {
    const PATIENCE = { patience: 100, grace: 0 };
    let ended: string[];

    beforeEach(() => {
      ended = [];
    });

    /** A place whose file is on its way until its line is ended. */
    function arriving(slots: VerificationSlots, organization: string, received: number, person = organization): Promise<string> {
      const { passed, open } = gate();
      const end = () => {
        ended.push(person);
        open();
      };
      return slots.during(of(organization, person), { received: () => received, isComplete: () => false, end }, () =>
        passed.then(() => person),
      );
    }

    it('are given up by the file that comes slowest', async () => {
      const slots = new VerificationSlots();
      const all = [...'abcdefgh'].map((organization, at) => arriving(slots, organization, organization === 'c' ? 10 : 1_000 + at));
      await new Promise((go) => setTimeout(go, 5));

      expect(await slots.during(of('i'), HERE, async () => 'in', PATIENCE)).toBe('in');
      expect(ended).toEqual(['c']);
      expect(await all[2]).toBe('c');
    });

    it('are given up in the own organization, where that has all it may have', async () => {
      const slots = new VerificationSlots();
      void arriving(slots, 'b', 1);
      for (const person of ['one', 'two', 'three', 'four']) void arriving(slots, 'a', person === 'three' ? 10 : 1_000, person);
      await new Promise((go) => setTimeout(go, 5));

      expect(await slots.during(of('a', 'five'), HERE, async () => 'in', PATIENCE)).toBe('in');
      expect(ended).toEqual(['three']);
    });

    it('are kept by a file that has not had its time', async () => {
      const slots = new VerificationSlots();
      for (const organization of 'abcdefgh') void arriving(slots, organization, 1);

      await expect(slots.during(of('i'), HERE, async () => 'in', { patience: 20 })).rejects.toMatchObject(BUSY);
      expect(ended).toEqual([]);
    });
  });
});
