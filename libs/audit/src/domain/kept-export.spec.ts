import { deservesMail, expiryOf, mayAskAgain, mayCancel, mayKnow, mayTake } from './kept-export.js';

const HAYASE = { userId: 'hayase', makesExports: true, managesOrganization: false, sees: null };
const OWNER = { userId: 'owner', makesExports: true, managesOrganization: true, sees: null };
const FORMER = { ...HAYASE, makesExports: false };
const of = (state: Parameters<typeof mayTake>[0]['state'], kept = true) => ({
  ...{ kept, state, requestedById: 'hayase' },
  subject: { type: 'campaign', id: 'spring' } as const,
  filters: { campaigns: ['autumn'] },
});

describe('a file that is kept', () => {
  it('stays for seven days', () => {
    expect(expiryOf(new Date('2026-11-28T05:00:00Z'))).toEqual(new Date('2026-12-05T05:00:00Z'));
  });

  it('is announced by mail when it took longer than 20 seconds, or when that was wished', () => {
    const requestedAt = new Date('2026-11-28T05:00:00Z');
    const late = (seconds: number) => new Date(requestedAt.getTime() + seconds * 1000);

    expect(deservesMail({ wantsMail: false, requestedAt }, late(20))).toBe(false);
    expect(deservesMail({ wantsMail: false, requestedAt }, late(21))).toBe(true);
    expect(deservesMail({ wantsMail: true, requestedAt }, late(1))).toBe(true);
  });

  it('may be taken once it is ready, by whoever may make exports', () => {
    expect(mayTake(of('finished'), OWNER)).toBe(true);
    expect(mayTake(of('finished'), FORMER)).toBe(false);
    for (const state of ['queued', 'running', 'broken', 'cancelled', 'expired'] as const) expect(mayTake(of(state), OWNER)).toBe(false);
    expect(mayTake(of('finished', false), OWNER)).toBe(false);
  });

  it('may be taken by the external auditor who asked for it, while each campaign in it is open to them', () => {
    const seeing = (...sees: string[]) => ({ ...HAYASE, sees });

    expect(mayTake(of('finished'), seeing('spring', 'autumn'))).toBe(true);
    expect(mayTake(of('finished'), seeing('spring'))).toBe(false);
    expect(mayTake(of('finished'), seeing('autumn'))).toBe(false);
    expect(mayTake(of('finished'), { ...seeing('spring', 'autumn'), userId: 'another' })).toBe(false);
  });

  it('is no secret to members, and to external auditors only where they asked for it and all in it is open to them', () => {
    const auditor = { userId: 'hayase', sees: ['spring', 'autumn'] };

    expect([HAYASE, OWNER].map((caller) => mayKnow(of('expired', false), caller))).toEqual([true, true]);
    expect(mayKnow(of('expired', false), auditor)).toBe(true);
    expect(mayKnow(of('expired', false), { ...auditor, sees: ['spring'] })).toBe(false);
    expect(mayKnow(of('expired', false), { ...auditor, userId: 'another' })).toBe(false);
  });

  it('may be cancelled before it is ready, by whoever asked for it or manages the organization', () => {
    const stranger = { ...HAYASE, userId: 'stranger' };

    expect([HAYASE, OWNER, stranger].map((caller) => mayCancel(of('running'), caller))).toEqual([true, true, false]);
    expect(mayCancel(of('finished'), OWNER)).toBe(false);
    expect(mayCancel(of('running', false), OWNER)).toBe(false);
  });

  it('may be asked for again when nothing came of it, by whoever asked', () => {
    expect([of('broken'), of('cancelled'), of('finished'), of('expired')].map((entry) => mayAskAgain(entry, HAYASE))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(mayAskAgain(of('broken'), OWNER)).toBe(false);
    expect(mayAskAgain(of('broken'), FORMER)).toBe(false);
  });
});
