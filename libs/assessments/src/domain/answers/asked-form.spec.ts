import { type AskedQuestion, askedForm, type Questionnaire } from './asked-form.js';

const question = (key: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  key,
  sectionKey: key.slice(0, 3),
  max: 4,
  phase: 'handling',
  shortForm: false,
  naAllowed: true,
  visibleIf: null,
  naRule: null,
  ...more,
});
const questionnaire: Questionnaire = {
  questions: [
    question('GOV-01', { shortForm: true }),
    question('DSP-05'),
    question('SUP-02', { visibleIf: { not: { profile: 'P-09', equals: 'none' } } }),
    question('SUP-05', {
      naRule: {
        all_of: [
          { profile: 'P-06', includes: 'none' },
          { answer: 'IAM-03', at_most: 0 },
        ],
      },
    }),
  ],
  content: {
    profileQuestions: [
      { key: 'P-03', type: 'multi', options: [], fields: [], visibleIf: null },
      { key: 'P-04', type: 'multi', options: [], fields: [], visibleIf: { any_of: [{ profile: 'P-03', includes: 'hi' }] } },
    ],
    probes: [],
  },
};
const targets = {
  'GOV-01': { shagaihi: 2, hi: 3 },
  'DSP-05': { shagaihi: 0, hi: 1 },
  'SUP-02': { shagaihi: 2 },
  'SUP-05': { shagaihi: 2 },
};
const keys = (form: 'full' | 'short', classes: string[]) =>
  askedForm(questionnaire, targets, form, classes).questions.map(({ key }) => key);

describe('askedForm', () => {
  it('asks what one of the classes has a target for', () => {
    expect(keys('full', ['shagaihi'])).toEqual(['GOV-01', 'SUP-02', 'SUP-05']);
    expect(keys('full', ['hi'])).toEqual(['GOV-01', 'DSP-05']);
    expect(keys('full', ['shagaihi', 'hi'])).toEqual(['GOV-01', 'DSP-05', 'SUP-02', 'SUP-05']);
  });

  it('asks only the marked questions in the short form', () => {
    expect(keys('short', ['shagaihi', 'hi'])).toEqual(['GOV-01']);
  });

  it('asks nothing for a class that the baseline does not know, whatever it is called', () => {
    expect(keys('full', ['constructor'])).toEqual([]);
  });

  it('knows which answers decide what is shown, and which what is said about "not applicable"', () => {
    const form = askedForm(questionnaire, targets, 'full', ['shagaihi']);

    expect([...form.steering]).toEqual(['P-03', 'P-09']);
    expect([...form.advising]).toEqual(['P-06', 'IAM-03']);
  });

  it('does not count conditions of questions that are not asked', () => {
    const form = askedForm(questionnaire, targets, 'full', ['hi']);

    expect([...form.steering]).toEqual(['P-03']);
    expect([...form.advising]).toEqual([]);
  });
});
