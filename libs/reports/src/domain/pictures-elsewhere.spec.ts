import fc from 'fast-check';

import { type Membership, nextPicture } from './picture-rule.js';
import { isApart, type MembersElsewhere } from './pictures-elsewhere.js';

/** One supplier submits in one of the buyer's campaigns what comes to a value, or takes back what it submitted. */
interface Step {
  readonly campaign: number;
  readonly supplier: number;
  readonly value: number;
  readonly kind: 'submit' | 'recall';
}

interface Submitted {
  readonly submissionId: string;
  readonly value: number;
}

type Group = ReadonlyMap<number, Submitted>;

interface Shown {
  readonly campaign: number;
  readonly group: Group;
}

const steps = fc.array(
  fc.record({
    campaign: fc.nat(2),
    supplier: fc.nat(11),
    value: fc.constantFrom(1, 1, 1, 2),
    kind: fc.constantFrom<Step['kind']>('submit', 'submit', 'submit', 'recall'),
  }),
  { minLength: 30, maxLength: 200 },
);

/** Every picture that three campaigns publish while the steps are taken, in their order. */
function published(taken: readonly Step[]): Shown[] {
  const groups = [0, 1, 2].map(() => new Map<number, Submitted>());
  const shown: Shown[] = [];
  taken.forEach(({ campaign, supplier, value, kind }, at) => {
    const group = groups[campaign] as Map<number, Submitted>;
    if (kind === 'recall') group.delete(supplier);
    else group.set(supplier, { submissionId: `s${at}`, value });
    if (mayBeShown(shown, campaign, group)) shown.push({ campaign, group: new Map(group) });
  });
  return shown;
}

function mayBeShown(shown: readonly Shown[], campaign: number, group: Group): boolean {
  const own = picturesOf(shown, campaign);
  const history = own.flatMap((picture, at): Membership[] =>
    [...picture].map(([supplier, { submissionId }]) => ({ assessmentId: `a${supplier}`, submissionId, ...only(at, own.length) })),
  );
  const members = new Map([...group].map(([supplier, { submissionId }]) => [`a${supplier}`, submissionId]));
  if (nextPicture(history, members) === null) return false;
  const elsewhere = [0, 1, 2]
    .filter((other) => other !== campaign)
    .flatMap((other) => told(picturesOf(shown, other), String(other), group));
  return isApart(elsewhere, group.size);
}

const picturesOf = (shown: readonly Shown[], wanted: number): Group[] =>
  shown.filter(({ campaign }) => campaign === wanted).map(({ group }) => group);

/** In one picture alone; in the newest of them until further notice. */
const only = (at: number, pictures: number) => ({ since: at + 1, until: at + 1 === pictures ? null : at + 2 });

function told(pictures: readonly Group[], campaignId: string, group: Group): MembersElsewhere[] {
  return pictures.map((picture, at) => ({
    campaignId,
    ...only(at, pictures.length),
    gone: [...picture.keys()].filter((supplier) => !group.has(supplier)).length,
    alike: [...picture].filter(([supplier, { value }]) => group.get(supplier)?.value === value).length,
  }));
}

/** Suppliers that are in only one of two pictures, or in both with another value, counted one by one. */
function difference(one: Group, other: Group): number {
  return [...new Set([...one.keys(), ...other.keys()])].filter((supplier) => one.get(supplier)?.value !== other.get(supplier)?.value)
    .length;
}

const asked = (campaign: number, suppliers: readonly number[], value: (supplier: number) => number): Step[] =>
  suppliers.map((supplier) => ({ campaign, supplier, value: value(supplier), kind: 'submit' }));
const sizes = (shown: readonly Shown[], wanted: number) => picturesOf(shown, wanted).map(({ size }) => size);

describe('the pictures of a buyer’s campaigns', () => {
  it('differ from those of every other campaign in nobody or in five suppliers and more, in whatever order companies submit', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const shown = published(taken);
        for (const [at, { campaign, group }] of shown.entries()) {
          for (const other of shown.slice(0, at).filter((earlier) => earlier.campaign !== campaign)) {
            const differing = difference(group, other.group);
            expect(differing === 0 || differing >= 5).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not show the same five with the same values, and one more', () => {
    const five = [1, 2, 3, 4, 5];
    const shown = published([...asked(0, five, () => 1), ...asked(1, [6, ...five], () => 1)]);

    expect([sizes(shown, 0), sizes(shown, 1)]).toEqual([[5], []]);
  });

  it('are told where the same companies answered the same: nothing new stands in them', () => {
    const five = [1, 2, 3, 4, 5];
    const shown = published([...asked(0, five, () => 1), ...asked(1, five, () => 1)]);

    expect([sizes(shown, 0), sizes(shown, 1)]).toEqual([[5], [5]]);
  });

  it('come as if there were no other campaign where five have answered otherwise than the last time', () => {
    const six = [1, 2, 3, 4, 5, 6];
    const shown = published([...asked(0, six.slice(0, 5), () => 1), ...asked(1, six, (supplier) => supplier + 1)]);

    expect([sizes(shown, 0), sizes(shown, 1)]).toEqual([[5], [5]]);
  });

  it('look at what other campaigns published before, not only last', () => {
    const older = { campaignId: 'spring', since: 1, until: 2, gone: 0, alike: 9 };
    const newer = { campaignId: 'spring', since: 2, until: null, gone: 9, alike: 0 };

    expect(isApart([newer], 10)).toBe(true);
    expect(isApart([older, newer], 10)).toBe(false);
  });
});
