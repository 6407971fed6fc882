import fc from 'fast-check';

import { differencesFrom, LEAST_DIFFERENCE, type Membership, nextPicture } from './picture-rule.js';

/** One supplier submits, or takes back what it submitted. */
interface Step {
  readonly supplier: number;
  readonly kind: 'submit' | 'recall';
}

const steps = (suppliers: number) =>
  fc.array(fc.record({ supplier: fc.nat(suppliers - 1), kind: fc.constantFrom<Step['kind']>('submit', 'submit', 'recall') }), {
    minLength: 20,
    maxLength: 250,
  });

/** What is published while the steps are taken, each picture as the submissions in it. */
function published(taken: readonly Step[], everySteps = 1): ReadonlyMap<string, string>[] {
  const members = new Map<string, string>();
  const pictures: ReadonlyMap<string, string>[] = [];
  let history: Membership[] = [];
  taken.forEach(({ supplier, kind }, at) => {
    if (kind === 'recall') members.delete(`a${supplier}`);
    else members.set(`a${supplier}`, `s${at}`);
    if (at % everySteps !== 0) return;
    const number = nextPicture(history, members);
    if (number === null) return;
    pictures.push(new Map(members));
    history = noted(history, members, number);
  });
  return pictures;
}

function noted(history: readonly Membership[], members: ReadonlyMap<string, string>, number: number): Membership[] {
  const stays = (one: Membership) => one.until === null && members.get(one.assessmentId) === one.submissionId;
  const staying = new Set(history.filter(stays).map(({ submissionId }) => submissionId));
  return [
    ...history.map((one) => (one.until !== null || stays(one) ? one : { ...one, until: number })),
    ...[...members]
      .filter(([, submissionId]) => !staying.has(submissionId))
      .map(([assessmentId, submissionId]) => ({ assessmentId, submissionId, since: number, until: null })),
  ];
}

/** Suppliers whose part in two pictures is not the same, counted one by one. */
function difference(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key)).length;
}

const group = (...suppliers: readonly number[]) => new Map(suppliers.map((supplier) => [`a${supplier}`, `s${supplier}`]));
const inFirst = (members: ReadonlyMap<string, string>) => noted([], members, 1);

describe('the pictures of a group', () => {
  it('never show fewer than five members, and any two of them differ in nobody or in five and more', () => {
    fc.assert(
      fc.property(steps(14), fc.integer({ min: 1, max: 4 }), (taken, everySteps) => {
        const pictures = published(taken, everySteps);

        for (const [at, picture] of pictures.entries()) {
          expect(picture.size).toBeGreaterThanOrEqual(5);
          for (const other of pictures.slice(0, at)) {
            const differing = difference(picture, other);
            expect(differing === 0 || differing >= LEAST_DIFFERENCE).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are counted apart as one would by hand', () => {
    fc.assert(
      fc.property(steps(12), (taken) => {
        const pictures = published(taken);
        const history = pictures.reduce<Membership[]>((before, members, at) => noted(before, members, at + 1), []);
        const now = new Map([...(pictures[0] ?? [])].slice(2));

        expect(differencesFrom(history, now)).toEqual(pictures.map((picture) => difference(picture, now)));
      }),
    );
  });

  it('begin with the fifth member', () => {
    expect([nextPicture([], group(1, 2, 3, 4)), nextPicture([], group(1, 2, 3, 4, 5))]).toEqual([null, 1]);
  });

  it('are made anew when five have come, not when four have', () => {
    const first = inFirst(group(1, 2, 3, 4, 5));

    expect(nextPicture(first, group(1, 2, 3, 4, 5, 6, 7, 8, 9))).toBeNull();
    expect(nextPicture(first, group(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).toBe(2);
  });

  it('look back further than to the newest: five who came and went again do not leave one who is alone', () => {
    const second = noted(inFirst(group(1, 2, 3, 4, 5)), group(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 2);

    // Six differ from the newest picture, but only number 11 from the first.
    expect(nextPicture(second, group(1, 2, 3, 4, 5, 11))).toBeNull();
  });

  it('count a supplier that submitted again as one that changed', () => {
    const first = inFirst(group(1, 2, 3, 4, 5));
    const again = (count: number) => new Map([...group(1, 2, 3, 4, 5)].map(([key, id], at) => [key, at < count ? `${id}'` : id]));

    expect([nextPicture(first, again(4)), nextPicture(first, again(5))]).toEqual([null, 2]);
  });

  it('wait in a large group for a hundredth', () => {
    const many = (count: number) => group(...Array.from({ length: count }, (_, at) => at));
    const first = inFirst(many(2000));

    expect([nextPicture(first, many(2019)), nextPicture(first, many(2021))]).toEqual([null, 2]);
  });
});
