import fc from 'fast-check';

import { type Membership, nextPicture } from './picture-rule.js';
import { isApart, type ToldMembers } from './pictures-told.js';

/**
 * One supplier submits in one of the buyer's campaigns what comes to two values, or takes back what it submitted; or the campaign is rebuilt
 * as earlier versions did it, and of what it published only the scores that count are known from then on.
 */
interface Step {
  readonly campaign: number;
  readonly supplier: number;
  /** All that is published. */
  readonly attainment: number;
  readonly maturity: number;
  readonly kind: 'submit' | 'recall' | 'rebuild';
}

type Submitted = Pick<Step, 'attainment' | 'maturity'> & { readonly submissionId: string };
type Group = ReadonlyMap<number, Submitted>;

interface Shown {
  readonly campaign: number;
  readonly group: Group;
}

/** What somebody who counts can still look at. */
interface Known {
  readonly shown: readonly Shown[];
  /** Submissions without scores. */
  readonly forgotten: ReadonlySet<string>;
}

const CAMPAIGNS = [0, 1, 2];
const value = fc.constantFrom(1, 1, 1, 2);
/** Of seven suppliers: the same five are often back in another campaign. */
const steps = fc.array(
  fc.record({
    campaign: fc.nat(2),
    supplier: fc.nat(6),
    attainment: value,
    maturity: value,
    kind: fc.constantFrom<Step['kind']>(...Array<Step['kind']>(12).fill('submit'), ...Array<Step['kind']>(4).fill('recall'), 'rebuild'),
  }),
  { minLength: 30, maxLength: 200 },
);

/** Every picture that three campaigns publish while the steps are taken, in their order. */
function published(taken: readonly Step[]): Shown[] {
  const groups = CAMPAIGNS.map(() => new Map<number, Submitted>());
  const shown: Shown[] = [];
  const forgotten = new Set<string>();
  taken.forEach(({ campaign, supplier, attainment, maturity, kind }, at) => {
    const group = groups[campaign] as Map<number, Submitted>;
    if (kind === 'recall') group.delete(supplier);
    else if (kind === 'submit') group.set(supplier, { submissionId: `s${at}`, attainment, maturity });
    else for (const submissionId of replacedIn(picturesOf(shown, campaign), group)) forgotten.add(submissionId);
    if (mayBeShown({ shown, forgotten }, campaign, group)) shown.push({ campaign, group: new Map(group) });
  });
  return shown;
}

function replacedIn(pictures: readonly Group[], group: Group): string[] {
  const counting = new Set([...group.values()].map(({ submissionId }) => submissionId));
  const everShown = pictures.flatMap((picture) => [...picture.values()].map(({ submissionId }) => submissionId));
  return everShown.filter((submissionId) => !counting.has(submissionId));
}

function mayBeShown({ shown, forgotten }: Known, campaign: number, group: Group): boolean {
  const own = picturesOf(shown, campaign);
  const history = own.flatMap((picture, at): Membership[] =>
    [...picture].map(([supplier, { submissionId }]) => ({ assessmentId: `a${supplier}`, submissionId, ...only(at, own.length) })),
  );
  const members = new Map([...group].map(([supplier, { submissionId }]) => [`a${supplier}`, submissionId]));
  if (nextPicture(history, members) === null) return false;
  const all = CAMPAIGNS.flatMap((one) => told({ shown, forgotten }, one, group));
  return isApart(all, group.size);
}

const picturesOf = (shown: readonly Shown[], wanted: number): Group[] =>
  shown.filter(({ campaign }) => campaign === wanted).map(({ group }) => group);

/** In one picture alone; in the newest of them until further notice. */
const only = (at: number, pictures: number) => ({ since: at + 1, until: at + 1 === pictures ? null : at + 2 });

function told({ shown, forgotten }: Known, campaign: number, group: Group): ToldMembers[] {
  const pictures = picturesOf(shown, campaign);
  return pictures.map((picture, at) => {
    const common = [...picture].flatMap(([supplier, before]) => {
      const now = group.get(supplier);
      return now ? [{ now, before: forgotten.has(before.submissionId) ? null : before }] : [];
    });
    return {
      campaignId: String(campaign),
      ...only(at, pictures.length),
      gone: picture.size - common.length,
      alike: common.filter(({ now, before }) => before === null || !differsInBoth(now, before)).length,
      same: common.filter(({ now, before }) => now.attainment === before?.attainment).length,
    };
  });
}

const differsInBoth = (one: Submitted, other: Submitted) => one.attainment !== other.attainment && one.maturity !== other.maturity;
const differsInSight = (one: Submitted, other: Submitted) => one.attainment !== other.attainment;

/** Suppliers that are in only one of two pictures, or differ in both, counted one by one from what they said. */
function difference(one: Group, other: Group, differ: typeof differsInBoth): number {
  return [...new Set([...one.keys(), ...other.keys()])].filter((supplier) => {
    const [here, there] = [one.get(supplier), other.get(supplier)];
    return !here || !there || differ(here, there);
  }).length;
}

type Said = Partial<Pick<Step, 'attainment' | 'maturity'>>;
const asked = (campaign: number, suppliers: readonly number[], said: (supplier: number) => Said = () => ({})): Step[] =>
  suppliers.map((supplier) => ({ campaign, supplier, kind: 'submit', attainment: 1, maturity: 1, ...said(supplier) }));
const rebuilt = (campaign: number): Step => ({ campaign, supplier: 0, attainment: 0, maturity: 0, kind: 'rebuild' });
const sizes = (shown: readonly Shown[], wanted: number) => picturesOf(shown, wanted).map(({ size }) => size);

describe('the pictures of a buyer’s campaigns', () => {
  const five = [1, 2, 3, 4, 5];
  const six = [...five, 6];

  it('show the same attainments as every earlier one, or five suppliers and more differ, in whatever order companies submit', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const shown = published(taken);
        for (const [at, { group }] of shown.entries()) {
          for (const other of shown.slice(0, at)) {
            const isSame = difference(group, other.group, differsInSight) === 0;
            expect(isSame || difference(group, other.group, differsInBoth) >= 5).toBe(true);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('do not show the same five with the same values, and one more', () => {
    const shown = published([...asked(0, five), ...asked(1, [6, ...five])]);

    expect([sizes(shown, 0), sizes(shown, 1)]).toEqual([[5], []]);
  });

  it('do not show the same five of whom one comes to another attainment with the same answers', () => {
    const stricter = (supplier: number) => (supplier === 3 ? { attainment: 2 } : {});
    const shown = published([...asked(0, five), ...asked(1, five, stricter)]);

    expect([sizes(shown, 0), sizes(shown, 1)]).toEqual([[5], []]);
  });

  it('are told where the same companies answered the same: nothing new stands in them', () => {
    const shown = published([...asked(0, five), ...asked(1, five)]);

    expect([sizes(shown, 0), sizes(shown, 1)]).toEqual([[5], [5]]);
  });

  it('are told where only maturities differ, which nobody is shown', () => {
    const deeper = (supplier: number) => (supplier === 3 ? { maturity: 2 } : {});
    const shown = published([...asked(0, five), ...asked(1, five, deeper)]);

    expect([sizes(shown, 0), sizes(shown, 1)]).toEqual([[5], [5]]);
  });

  it('do not show the same five when it is not known any more what they said before', () => {
    const replaced = asked(0, five.slice(0, 4), () => ({ attainment: 2, maturity: 2 }));
    const shown = published([...asked(0, five), ...replaced, rebuilt(0), ...asked(1, five)]);

    expect([sizes(shown, 0), sizes(shown, 1)]).toEqual([[5], []]);
  });

  it('are not made anew when five submit again and one alone says something else', () => {
    const shown = published([...asked(0, five), ...asked(0, five, (supplier) => (supplier === 3 ? { attainment: 2, maturity: 2 } : {}))]);

    expect(sizes(shown, 0)).toEqual([5]);
  });

  it('are made anew when five submit again and say the same: nothing new stands in them', () => {
    expect(sizes(published([...asked(0, five), ...asked(0, five)]), 0)).toEqual([5, 5]);
  });

  it('come as if there were no other campaign where five have answered otherwise than the last time', () => {
    const shown = published([...asked(0, five), ...asked(1, six, (supplier) => ({ attainment: supplier + 1, maturity: supplier + 1 }))]);

    expect([sizes(shown, 0), sizes(shown, 1)]).toEqual([[5], [5]]);
  });

  it('look at what a campaign published before, not only last', () => {
    const older = { campaignId: 'spring', since: 1, until: 2, gone: 0, alike: 9, same: 9 };
    const newer = { campaignId: 'spring', since: 2, until: null, gone: 9, alike: 0, same: 0 };

    expect(isApart([newer], 10)).toBe(true);
    expect(isApart([older, newer], 10)).toBe(false);
  });
});
