import { assess } from '@app/gap-analysis';

import { type AskedQuestion, askedForm, type Questionnaire } from '../answers/asked-form.js';
import type { KeptAnswer } from '../answers/given-answers.js';
import { type Baseline, ratedProbes, scoringInput } from './scoring-input.js';

const question = (key: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  key,
  sectionKey: key.slice(0, 3),
  max: 4,
  phase: 'handling',
  shortForm: true,
  naAllowed: true,
  visibleIf: null,
  naRule: null,
  ...more,
});
const questionnaire: Questionnaire = {
  questions: [
    question('GOV-01'),
    question('GOV-02', { shortForm: false }),
    question('SUP-02', { visibleIf: { not: { profile: 'P-09', equals: 'none' } } }),
    question('DSP-05'),
  ],
  content: {
    profileQuestions: [{ key: 'P-09', type: 'single', options: [], fields: [], visibleIf: null }],
    probes: [
      { key: 'S-02', options: [], compareWith: { domain: 'GOV' } },
      { key: 'S-01', options: [], compareWith: { overall: 'maturity' } },
    ],
  },
};
const baseline: Baseline = {
  passMark: 0.8,
  leastCoverage: 0.7,
  classes: [{ key: 'hi', exposure: 2 }],
  weights: { 'GOV-01': 3, 'GOV-02': 1, 'SUP-02': 5, 'DSP-05': 1 },
  targets: { 'GOV-01': { hi: 4 }, 'GOV-02': { hi: 2 }, 'SUP-02': { hi: 2 } },
  musts: { 'SUP-02': ['hi'] },
};
const kept = (questionKey: string, more: Partial<KeptAnswer>): KeptAnswer => ({
  questionKey,
  kind: null,
  level: null,
  reason: null,
  value: null,
  ...more,
});
const inputFor = (form: 'full' | 'short', answers: KeptAnswer[]) =>
  scoringInput(questionnaire, baseline, askedForm(questionnaire, baseline.targets, form, ['hi']), ['hi'], answers);
const scored = (form: 'full' | 'short', answers: KeptAnswer[]) => assess({ ...inputFor(form, answers), basis: 'self' });

describe('scoringInput', () => {
  it('scores what the form asks and the answers show', () => {
    const { overall, standing } = scored('full', [
      kept('GOV-01', { kind: 'level', level: 2 }),
      kept('SUP-02', { kind: 'level', level: 2 }),
    ]);

    // (3·2/4 + 1·0 + 5·1) / (3 + 1 + 5); GOV-02 is unanswered
    expect(overall.attainment).toBeCloseTo(6.5 / 9, 12);
    expect(overall.counts).toMatchObject({ inScope: 3, unanswered: 1, gaps: 2, mustGaps: 0 });
    expect(standing).toBe('minor');
  });

  it('counts nothing as unanswered that was not asked', () => {
    const { overall } = scored('short', [kept('GOV-01', { kind: 'level', level: 4 }), kept('P-09', { kind: 'profile', value: 'none' })]);

    expect(overall.counts).toMatchObject({ inScope: 1, unanswered: 0 });
    expect(overall.attainment).toBe(1);
  });

  it('keeps a confirmed "not applicable" from lowering the standing of a must', () => {
    const answers = (confirmed: boolean) => [
      kept('GOV-01', { kind: 'level', level: 4 }),
      kept('GOV-02', { kind: 'level', level: 2 }),
      kept('SUP-02', { kind: 'not_applicable', reason: '再委託なし', confirmed }),
    ];

    // coverage 4/9 is below 0.7 either way, so the cause is what tells them apart
    const causes = (confirmed: boolean) => scored('full', answers(confirmed)).standingTerms.causes.length;
    expect(causes(true)).toBeLessThan(causes(false));
  });

  it('reads the self-rating from the probe on the whole, wherever it stands', () => {
    const answers = [kept('S-02', { kind: 'probe', value: 4 }), kept('S-01', { kind: 'probe', value: 1 })];

    expect(inputFor('full', answers).selfRating).toBe(1);
    expect(inputFor('full', []).selfRating).toBeNull();
    expect(ratedProbes(questionnaire.content.probes, answers)).toEqual([
      { key: 'S-02', rating: 4, subject: { domain: 'GOV' } },
      { key: 'S-01', rating: 1, subject: { overall: 'maturity' } },
    ]);
  });

  it('does not take a lone comment for an answer', () => {
    const { overall } = scored('short', [kept('GOV-01', { kind: 'unanswered' })]);

    expect(overall.counts.unanswered).toBe(2);
  });
});
