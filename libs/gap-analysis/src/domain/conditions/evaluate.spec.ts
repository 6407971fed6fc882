import fc from 'fast-check';
import type { Condition, Truth } from './condition.js';
import { evaluate } from './evaluate.js';
import type { Facts } from './facts.js';

const NOTHING: Facts = { profile: new Map(), levels: new Map() };
const facts: Facts = {
  profile: new Map<string, string | string[]>([
    ['P-09', 'none'],
    ['P-06', ['vpn', 'shared_login']],
  ]),
  levels: new Map([['IAM-03', 2]]),
};

/** Conditions whose value is known: P-09 is `none`, and nobody has said anything about P-00. */
const TRUE: Condition = { profile: 'P-09', equals: 'none' };
const FALSE: Condition = { profile: 'P-09', equals: 'unknown' };
const UNDECIDED: Condition = { profile: 'P-00', equals: 'none' };

describe('evaluate', () => {
  it.each<[Condition, Truth]>([
    [{ profile: 'P-06', includes: 'vpn' }, true],
    [{ profile: 'P-06', includes: 'remote_desktop' }, false],
    [{ answer: 'IAM-03', at_least: 2 }, true],
    [{ answer: 'IAM-03', at_least: 3 }, false],
    [{ answer: 'IAM-03', at_most: 2 }, true],
    [{ answer: 'IAM-03', at_most: 1 }, false],
    [{ answer: 'IAM-04', at_most: 4 }, null],
    [{ profile: 'P-00', includes: 'vpn' }, null],
    [{ not: TRUE }, false],
    [{ not: FALSE }, true],
    [{ not: UNDECIDED }, null],
  ])('finds %j to be %s', (condition, expected) => {
    expect(evaluate(condition, facts)).toBe(expected);
  });

  it.each<[Condition[], Truth, Truth]>([
    [[TRUE, TRUE], true, true],
    [[TRUE, FALSE], false, true],
    [[FALSE, FALSE], false, false],
    [[TRUE, UNDECIDED], null, true],
    [[FALSE, UNDECIDED], false, null],
    [[UNDECIDED, UNDECIDED], null, null],
  ])('weighs %j', (members, all, any) => {
    expect(evaluate({ all_of: members }, facts)).toBe(all);
    expect(evaluate({ any_of: members }, facts)).toBe(any);
  });

  it('leaves a comparison of the wrong kind undecided', () => {
    expect(evaluate({ profile: 'P-06', equals: 'vpn' }, facts)).toBeNull();
    expect(evaluate({ profile: 'P-09', includes: 'none' }, facts)).toBeNull();
  });
});

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ profile: fc.constantFrom('A', 'B'), equals: fc.constantFrom('x', 'y') }),
  fc.record({ answer: fc.constantFrom('C', 'D'), at_least: fc.nat(2) }),
  fc.record({ answer: fc.constantFrom('C', 'D'), at_most: fc.nat(2) }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ all_of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any_of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const known: fc.Arbitrary<Facts> = fc.record({
  profile: fc
    .uniqueArray(fc.tuple(fc.constantFrom('A', 'B'), fc.constantFrom('x', 'y')), { selector: ([key]) => key })
    .map((pairs) => new Map(pairs)),
  levels: fc.uniqueArray(fc.tuple(fc.constantFrom('C', 'D'), fc.nat(2)), { selector: ([key]) => key }).map((pairs) => new Map(pairs)),
});

describe('Any condition', () => {
  it('keeps its value once decided, whatever is learnt later', () => {
    fc.assert(
      fc.property(condition, known, known, (any, now, later) => {
        const before = evaluate(any, now);
        const after = evaluate(any, {
          profile: new Map([...later.profile, ...now.profile]),
          levels: new Map([...later.levels, ...now.levels]),
        });

        expect(before === null || before === after).toBe(true);
      }),
    );
  });

  it('is undecided while nothing is known', () => {
    fc.assert(fc.property(condition, (any) => expect(evaluate(any, NOTHING)).toBeNull()));
  });

  it('obeys De Morgan, undecided parts included', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), known, (members, now) => {
        const notAll = evaluate({ not: { all_of: members } }, now);
        const anyNot = evaluate({ any_of: members.map((not) => ({ not })) }, now);

        expect(notAll).toBe(anyNot);
      }),
    );
  });
});
