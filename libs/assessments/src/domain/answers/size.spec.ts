import { type AskedQuestion, askedForm } from './asked-form.js';
import { sizeOf } from './size.js';

const question = (key: string, sectionKey = 'GOV'): AskedQuestion => ({
  ...{ key, sectionKey, max: 4, phase: 'handling', shortForm: true, naAllowed: true },
  ...{ visibleIf: null, naRule: null },
});
const formOf = (...questions: AskedQuestion[]) => {
  const targets = Object.fromEntries(questions.map(({ key }) => [key, { hi: 2 }]));
  return askedForm({ questions, content: { profileQuestions: [], probes: [] } }, targets, 'full', ['hi']);
};

describe('the size of what a supplier is asked', () => {
  it('counts questions, their sections, and those that are a must for one of its classes', () => {
    const form = formOf(question('GOV-01'), question('GOV-02'), question('IAM-01', 'IAM'));
    const musts = { 'GOV-01': ['hi'], 'GOV-02': ['maru_hi'], 'IAM-01': ['maru_hi', 'hi'] };

    expect(sizeOf(form, musts, ['hi'])).toMatchObject({ questions: 3, sections: 2, musts: 2 });
  });

  it('takes a question for no must because of a name that every object has', () => {
    const form = formOf(question('constructor'), question('toString'));

    expect(sizeOf(form, {}, ['hi']).musts).toBe(0);
    expect(sizeOf(form, Object.fromEntries([['constructor', ['hi']]]), ['hi']).musts).toBe(1);
  });
});
