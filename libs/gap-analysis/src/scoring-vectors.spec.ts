import { readFileSync } from 'node:fs';
import {
  type AssessmentInput,
  assess,
  cohortOf,
  deviationValue,
  distributionOf,
  type Phase,
  pathStrength,
  percentileRank,
  planImprovement,
} from './index.js';

interface QuestionSet {
  readonly questions: readonly {
    readonly id: string;
    readonly domain: string;
    readonly defense_phase: Phase;
    readonly max: number;
    readonly weight: number;
    readonly targets: Readonly<Record<string, number>>;
    readonly must_classes: readonly string[];
  }[];
}

interface Vectors {
  readonly cases: readonly {
    readonly name: string;
    readonly input: Pick<AssessmentInput, 'classes' | 'basis' | 'submitted' | 'selfRating' | 'answers'>;
    readonly expected: {
      readonly domains: Readonly<Record<string, object>>;
      readonly gaps: readonly { readonly id: string }[];
      readonly [field: string]: unknown;
    };
  }[];
  readonly across: {
    readonly distribution: readonly { readonly values: readonly number[]; readonly expected: object | null }[];
    readonly deviationValue: readonly { readonly value: number; readonly values: readonly number[]; readonly expected: number | null }[];
    readonly percentileRank: readonly { readonly value: number; readonly values: readonly number[]; readonly expected: number | null }[];
    readonly pathStrength: readonly {
      readonly path: readonly string[];
      readonly attainment: Readonly<Record<string, number | null>>;
      readonly expected: number | 'unknown';
    }[];
    readonly plan: readonly {
      readonly questions: readonly { readonly id: string; readonly steps: readonly { readonly cost: number; readonly saves: number }[] }[];
      readonly budget: number;
      readonly expected: { readonly saves: number; readonly cost: number; readonly steps: readonly string[] };
    }[];
  };
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../../../content/${file}`, import.meta.url), 'utf8'));
}

const vectors = read<Vectors>('scoring-vectors.json');
const questions = read<QuestionSet>('question-set.json').questions.map(({ id, defense_phase, must_classes, ...same }) => ({
  ...same,
  key: id,
  phase: defense_phase,
  mustClasses: must_classes,
  visible: true,
}));
const rules = { exposure: { shagaihi: 1, hi: 2, gokuhi: 3 }, passMark: 0.8, leastCoverage: 0.8 };

/** Everything that is expected must be there; numbers hold to 1e-9, of which `closeTo(…, 9)` demands half. */
function expectEqual(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') expect({ [path]: actual }).toEqual({ [path]: expect.closeTo(expected, 9) });
  else if (typeof expected === 'object' && expected !== null) {
    const found = new Map(Object.entries(actual ?? {}));
    for (const [key, value] of Object.entries(expected)) expectEqual(found.get(key), value, `${path}.${key}`);
  } else expect({ [path]: actual }).toEqual({ [path]: expected });
}

describe('The published scoring cases', () => {
  it.each(vectors.cases)('hold for one supplier: $name', ({ input, expected }) => {
    const { domains, gaps, ...rest } = expected;

    const assessment = assess({ ...input, questions, rules, evidenceAccepted: true });

    expectEqual(assessment, rest, 'assessment');
    expect(assessment.domains.map((one) => one.domain)).toEqual(Object.keys(domains));
    expectEqual(assessment.domains, Object.values(domains), 'domains');
    expect(assessment.gaps.map((gap) => gap.key)).toEqual(gaps.map((gap) => gap.id));
    expectEqual(
      assessment.gaps,
      gaps.map(({ id: key, ...gap }) => ({ key, ...gap })),
      'gaps',
    );
  });

  it.each(vectors.across.distribution)('hold for the distribution of $values', ({ values, expected }) => {
    const cohort = cohortOf(values);

    expectEqual(cohort && distributionOf(cohort), expected, 'distribution');
  });

  it.each(vectors.across.deviationValue)('hold for the deviation value of $value, expecting $expected', ({ value, values, expected }) => {
    const cohort = cohortOf(values);

    expectEqual(cohort && deviationValue(value, cohort), expected, 'deviation value');
  });

  it.each(vectors.across.percentileRank)('hold for the percentile rank of $value among $values', ({ value, values, expected }) => {
    const cohort = cohortOf(values);

    expectEqual(cohort && percentileRank(value, cohort), expected, 'percentile rank');
  });

  it.each(vectors.across.pathStrength)('hold for a path of strength $expected', ({ path, attainment, expected }) => {
    const strength = pathStrength(path.map((company) => attainment[company] ?? null));

    expectEqual(strength, expected, 'strength');
  });

  it.each(vectors.across.plan)('hold for the plan that $budget yen buy', ({ questions: asked, budget, expected }) => {
    const ladders = asked.map(({ id, steps }) => steps.map((step, from) => ({ key: id, from, to: from + 1, ...step })));

    const plan = planImprovement(ladders, budget);

    expect(plan.steps.map((step) => `${step.key}+${step.to}`)).toEqual(expected.steps);
    expectEqual(plan, { saves: expected.saves, cost: expected.cost }, 'plan');
  });

  it('are all there', () => {
    const { cases, across } = vectors;

    expect(cases).toHaveLength(11);
    expect(Object.values(across).map((list) => list.length)).toEqual([3, 3, 3, 2, 5]);
  });
});
