import fc from 'fast-check';
import type { Answer } from '../scoring/answer.js';
import type { Condition } from './condition.js';
import { evaluate } from './evaluate.js';
import { type ConditionalForm, type GivenAnswers, resolveVisibility } from './visibility.js';

const level = (value: number): Answer => ({ kind: 'level', level: value });

/** A form from conditions by key; keys that begin with P are profile questions. */
function form(conditions: Readonly<Record<string, Condition | null>>): ConditionalForm {
  const items = Object.entries(conditions).map(([key, visibleIf]) => ({ key, visibleIf }));
  return { profileQuestions: items.filter(({ key }) => key.startsWith('P')), questions: items.filter(({ key }) => !key.startsWith('P')) };
}

function hiddenIn(conditions: Readonly<Record<string, Condition | null>>, given: Partial<GivenAnswers>): string[] {
  const { hiddenProfileQuestions, hiddenQuestions } = resolveVisibility(form(conditions), { profile: {}, answers: {}, ...given });
  return [...hiddenProfileQuestions, ...hiddenQuestions];
}

describe('resolveVisibility', () => {
  const subcontractors = { P1: null, A: { not: { profile: 'P1', equals: 'none' } } } as const;

  it('hides a question whose condition is false', () => {
    expect(hiddenIn(subcontractors, { profile: { P1: 'none' } })).toEqual(['A']);
  });

  it('shows it while undecided', () => {
    expect(hiddenIn(subcontractors, {})).toEqual([]);
  });

  it('takes a question from which every tick was taken away as unanswered', () => {
    const conditions = { P1: null, A: { profile: 'P1', includes: 'paper' } } as const;

    expect(hiddenIn(conditions, { profile: { P1: [] } })).toEqual([]);
    expect(hiddenIn(conditions, { profile: { P1: ['files'] } })).toEqual(['A']);
  });

  it('leaves undecided what asks about a hidden profile question, even if that was answered before', () => {
    const conditions = {
      P1: null,
      P2: { not: { profile: 'P1', equals: 'none' } },
      A: { not: { profile: 'P2', equals: 'few' } },
    } as const;

    expect(hiddenIn(conditions, { profile: { P1: 'none', P2: 'few' } })).toEqual(['P2']);
    expect(hiddenIn(conditions, { profile: { P1: 'some', P2: 'few' } })).toEqual(['A']);
  });

  it('follows questions that ask about questions, also about later ones', () => {
    const conditions = { A: { answer: 'B', at_least: 1 }, B: { answer: 'C', at_least: 1 }, C: null } as const;

    expect(hiddenIn(conditions, { answers: { B: level(0), C: level(1) } })).toEqual(['A']);
    expect(hiddenIn(conditions, { answers: { B: level(0), C: level(0) } })).toEqual(['B']);
  });

  it.each<Answer>([
    { kind: 'unknown' },
    { kind: 'declined', reason: 'secret' },
    { kind: 'not_applicable', reason: 'not here' },
    { kind: 'unanswered', verifiedLevel: 0 },
  ])('is undecided by an answer without a level: $kind', (answer) => {
    expect(hiddenIn({ A: null, B: { answer: 'A', at_least: 1 } }, { answers: { A: answer } })).toEqual([]);
  });

  it("compares the supplier's own level, not the reviewer's", () => {
    const answers = { A: { kind: 'level', level: 2, verifiedLevel: 0 } } as const;

    expect(hiddenIn({ A: null, B: { answer: 'A', at_least: 1 } }, { answers })).toEqual([]);
  });

  it('decides a circle in catalogue order, and ends', () => {
    const circle = { A: { answer: 'B', at_least: 1 }, B: { answer: 'A', at_least: 1 } } as const;

    expect(hiddenIn(circle, { answers: { A: level(0), B: level(0) } })).toEqual(['B']);
  });

  it('shows a question that asks about itself', () => {
    expect(hiddenIn({ A: { answer: 'A', at_least: 1 } }, { answers: { A: level(0) } })).toEqual([]);
  });

  it('decides what hangs on a circle after the circle', () => {
    const conditions = { X: { answer: 'B', at_least: 1 }, A: { answer: 'B', at_least: 1 }, B: { answer: 'A', at_least: 1 } } as const;

    expect(hiddenIn(conditions, { answers: { A: level(1), B: level(0) } })).toEqual(['X']);
  });

  it('keeps profile questions and questions of the same key apart', () => {
    const same: ConditionalForm = {
      profileQuestions: [{ key: 'A', visibleIf: null }],
      questions: [{ key: 'A', visibleIf: { profile: 'A', equals: 'yes' } }],
    };

    const visibility = resolveVisibility(same, { profile: { A: 'no' }, answers: { A: level(3) } });

    expect([...visibility.hiddenProfileQuestions, ...visibility.hiddenQuestions]).toEqual(['A']);
    expect(visibility.facts.levels.has('A')).toBe(false);
  });
});

const SIZE = 8;
const keys = Array.from({ length: SIZE }, (_, at) => `Q${at}`);
const comparison = fc.record({ about: fc.nat(SIZE - 1), at_least: fc.nat(2) });
const graph = fc.array(fc.option(fc.array(comparison, { minLength: 1, maxLength: 3 })), { minLength: SIZE, maxLength: SIZE });
const answers = fc.array(fc.nat(2), { minLength: SIZE, maxLength: SIZE });
const order = fc.shuffledSubarray(keys, { minLength: SIZE });

type Graph = readonly (readonly { readonly about: number; readonly at_least: number }[] | null)[];

/** One question per key, in the given order of the catalogue. */
function formOf(comparisons: Graph, catalogue: readonly string[]): ConditionalForm {
  const visibleIf = comparisons.map((some) => some && { all_of: some.map(({ about, at_least }) => ({ answer: `Q${about}`, at_least })) });
  return { profileQuestions: [], questions: catalogue.map((key) => ({ key, visibleIf: visibleIf[keys.indexOf(key)] ?? null })) };
}

function answersOf(levels: readonly number[]): GivenAnswers {
  return { profile: {}, answers: Object.fromEntries(levels.map((value, at) => [`Q${at}`, level(value)])) };
}

describe('Any questionnaire', () => {
  it('without circles hides exactly what its conditions deny, in whatever order it stands', () => {
    fc.assert(
      fc.property(graph, answers, order, (any, levels, catalogue) => {
        // Asking only about smaller numbers leaves no way round.
        const acyclic = any.map((some, at) => (at === 0 ? null : (some?.map((one) => ({ ...one, about: one.about % at })) ?? null)));
        const shuffled = formOf(acyclic, catalogue);

        const { hiddenQuestions, facts } = resolveVisibility(shuffled, answersOf(levels));

        for (const { key, visibleIf } of shuffled.questions) {
          expect(hiddenQuestions.has(key)).toBe(visibleIf !== null && evaluate(visibleIf, facts) === false);
        }
      }),
    );
  });

  it('with circles comes to an end and shows something', () => {
    fc.assert(
      fc.property(graph, answers, order, (any, levels, catalogue) => {
        const { hiddenQuestions, facts } = resolveVisibility(formOf(any, catalogue), answersOf(levels));

        expect(hiddenQuestions.size).toBeLessThan(SIZE);
        expect(facts.levels.size).toBe(SIZE - hiddenQuestions.size);
      }),
    );
  });
});
