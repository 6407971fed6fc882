import { abilitiesIn } from './abilities.js';

const respondent = new Set(['assessments.read', 'answers.write', 'assessments.submit']);

describe('abilitiesIn', () => {
  it('offers answering, submitting and refusing while answers are being worked on', () => {
    const abilities = abilitiesIn('in_progress', respondent);

    expect(abilities).toEqual({ answer: true, submit: true, recall: false, refuse: true });
  });

  it('offers nothing but the recall once it is submitted', () => {
    const abilities = abilitiesIn('submitted', respondent);

    expect(abilities).toEqual({ answer: false, submit: false, recall: true, refuse: false });
  });

  it('offers no writing to somebody who may only sign', () => {
    const abilities = abilitiesIn('in_progress', new Set(['assessments.read', 'assessments.submit']));

    expect(abilities).toEqual({ answer: false, submit: true, recall: false, refuse: true });
  });

  it('offers a reader nothing', () => {
    const abilities = abilitiesIn('in_progress', new Set(['assessments.read']));

    expect(abilities).toEqual({ answer: false, submit: false, recall: false, refuse: false });
  });

  it('offers nothing in an assessment that has ended', () => {
    const abilities = abilitiesIn('cancelled', respondent);

    expect(abilities).toEqual({ answer: false, submit: false, recall: false, refuse: false });
  });
});
