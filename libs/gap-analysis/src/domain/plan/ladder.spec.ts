import { assess } from '../scoring/assessment.js';
import { laddersTo } from './ladder.js';

const questions = ['A', 'B', 'C', 'D'].map((key) => ({
  key,
  domain: 'GOV',
  phase: 'governance' as const,
  max: 4,
  weight: 5,
  targets: { hi: 3 },
  mustClasses: key === 'A' ? ['hi'] : [],
  visible: true,
}));
const assessment = assess({
  questions,
  answers: {
    A: { kind: 'level', level: 1 },
    B: { kind: 'level', level: 4 },
    C: { kind: 'declined', reason: 'secret' },
    D: { kind: 'unknown' },
  },
  classes: ['hi'],
  rules: { exposure: { hi: 2 }, passMark: 0.8, leastCoverage: 0.8 },
  basis: 'self',
  submitted: true,
  selfRating: null,
  evidenceAccepted: true,
});

describe('laddersTo', () => {
  it('climbs from the level to the target, each step saving what one level weighs', () => {
    const ladders = laddersTo(assessment.questions, (_, from) => 10_000 * (from + 1));

    expect(ladders).toEqual([
      [
        { key: 'A', from: 1, to: 2, cost: 20_000, saves: 20 },
        { key: 'A', from: 2, to: 3, cost: 30_000, saves: 20 },
      ],
      [],
      [
        { key: 'D', from: 0, to: 1, cost: 10_000, saves: 10 },
        { key: 'D', from: 1, to: 2, cost: 20_000, saves: 10 },
        { key: 'D', from: 2, to: 3, cost: 30_000, saves: 10 },
      ],
    ]);
  });

  it('ends below the first step whose cost nobody gave', () => {
    const ladders = laddersTo(assessment.questions, (key, from) => (key === 'D' && from !== 1 ? 0 : null));

    expect(ladders).toEqual([[], [], [{ key: 'D', from: 0, to: 1, cost: 0, saves: 10 }]]);
  });
});
