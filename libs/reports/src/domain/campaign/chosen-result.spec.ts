import { assess } from '@app/gap-analysis';

import { chosenResult } from './chosen-result.js';

const question = (key: string, domain: string, phase: 'intrusion' | 'post_intrusion' | 'both') => ({
  ...{ key, domain, phase, max: 4, weight: 1, targets: { hi: 2 }, mustClasses: [], visible: true },
});

/** IAM-01 at 1 of 2, LOG-01 at 2 of 2, VUL-01 unanswered. */
const assessment = assess({
  questions: [question('IAM-01', 'IAM', 'intrusion'), question('LOG-01', 'LOG', 'post_intrusion'), question('VUL-01', 'VUL', 'both')],
  answers: { 'IAM-01': { kind: 'level', level: 1 }, 'LOG-01': { kind: 'level', level: 2 } },
  classes: ['hi'],
  rules: { exposure: { hi: 1 }, passMark: 0.8, leastCoverage: 0.8 },
  basis: 'self',
  submitted: true,
  selfRating: 3,
  evidenceAccepted: false,
});

describe('what one submission comes to over chosen questions', () => {
  it('is all of it where none were chosen', () => {
    expect(chosenResult(assessment, { classes: ['hi'] })).toBe(assessment);
  });

  it('adds up the chosen ones alone, and says nothing of other domains', () => {
    const { overall, domains, gaps } = chosenResult(assessment, { domains: ['IAM', 'LOG'] });

    // (1/2 + 1) / 2
    expect(overall.attainment).toBe(0.75);
    expect(domains.map(({ domain, attainment }) => [domain, attainment])).toEqual([
      ['IAM', 0.5],
      ['LOG', 1],
    ]);
    expect(gaps.map(({ key }) => key)).toEqual(['IAM-01']);
  });

  it('counts in each phase what is chosen and helps in it', () => {
    const { phases } = chosenResult(assessment, { phases: ['intrusion'] });

    // IAM-01 and VUL-01; of these only VUL-01 helps afterwards, too.
    expect([phases.intrusion.attainment, phases.postIntrusion.attainment]).toEqual([0.25, 0]);
  });

  it('leaves standing and perception to all questions', () => {
    const { standing, perception } = chosenResult(assessment, { domains: ['LOG'] });

    expect([standing, perception]).toEqual([assessment.standing, assessment.perception]);
  });
});
