import type { AskedForm, AskedQuestion } from '../answers/asked-form.js';
import type { KeptAnswer } from '../answers/given-answers.js';
import { progressOf, sectionProgress } from '../answers/progress.js';
import { shownForm } from '../answers/shown-form.js';
import { statementOf } from './sign-off.js';

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
const noSubcontracting = { profile: 'P-09', equals: 'none' };
const form: AskedForm = {
  questions: [
    question('GOV-01'),
    question('SUP-01', { naRule: noSubcontracting }),
    question('SUP-02', { visibleIf: { not: noSubcontracting } }),
    question('VUL-07'),
  ],
  profileQuestions: [{ key: 'P-09', type: 'single', options: [], fields: [], visibleIf: null }],
  probes: [{ key: 'S-01', options: [], compareWith: { overall: 'maturity' } }],
  steering: new Set(['P-09']),
  advising: new Set(['P-09']),
};
const rules = [
  { key: 'CR-01', when: { all_of: [noSubcontracting, { answer: 'SUP-01', at_least: 1 }] } },
  { key: 'CR-02', when: { answer: 'SUP-02', at_least: 1 } },
];
const kept = (questionKey: string, more: Partial<KeptAnswer>): KeptAnswer => ({
  questionKey,
  kind: null,
  level: null,
  reason: null,
  value: null,
  ...more,
});
const level = (key: string, value: number) => kept(key, { kind: 'level', level: value });
const notApplicable = (key: string) => kept(key, { kind: 'not_applicable', reason: '対象外' });
const subcontracting = (value: string) => kept('P-09', { kind: 'profile', value });

describe('progressOf', () => {
  it('counts every shown question while nothing is decided', () => {
    expect(progressOf(form, [])).toEqual({ answered: 0, total: 4 });
  });

  it('leaves out a question that the profile hides, and the answer that stands there', () => {
    const progress = progressOf(form, [level('GOV-01', 2), level('SUP-02', 3), subcontracting('none')]);

    expect(progress).toEqual({ answered: 1, total: 3 });
  });

  it('counts "don\'t know", "not applicable" and "declined" as answers, a cleared one and a lone comment not', () => {
    const progress = progressOf(form, [
      kept('GOV-01', { kind: 'unknown' }),
      notApplicable('SUP-01'),
      kept('SUP-02', { kind: 'declined', reason: '営業秘密' }),
      kept('VUL-07', {}),
    ]);

    expect(progress).toEqual({ answered: 3, total: 4 });
  });

  it('counts neither profile questions nor probes', () => {
    const progress = progressOf(form, [subcontracting('approved_only'), kept('S-01', { kind: 'probe', value: 3 })]);

    expect(progress).toEqual({ answered: 0, total: 4 });
  });

  it('says the same by section', () => {
    const answers = [level('SUP-01', 2), subcontracting('none')];

    expect(sectionProgress(shownForm(form, answers), answers)).toEqual([
      { sectionKey: 'GOV', answered: 0, total: 1 },
      { sectionKey: 'SUP', answered: 1, total: 1 },
      { sectionKey: 'VUL', answered: 0, total: 1 },
    ]);
  });
});

describe('statementOf', () => {
  it('names the shown questions without an answer, in catalogue order', () => {
    const statement = statementOf(form, rules, [level('SUP-01', 2), subcontracting('none')]);

    expect(statement.unanswered).toEqual(['GOV-01', 'VUL-07']);
  });

  it('confirms a "not applicable" for which the profile speaks, and no other', () => {
    const statement = statementOf(form, rules, [notApplicable('SUP-01'), notApplicable('VUL-07'), subcontracting('none')]);

    expect(statement.confirmed).toEqual(['SUP-01']);
    expect(statement.unconfirmed).toEqual(['VUL-07']);
  });

  it('does not confirm it while the profile is open, or says otherwise', () => {
    const open = statementOf(form, rules, [notApplicable('SUP-01')]);
    const otherwise = statementOf(form, rules, [notApplicable('SUP-01'), subcontracting('approved_only')]);

    expect(open.unconfirmed).toEqual(['SUP-01']);
    expect(otherwise.unconfirmed).toEqual(['SUP-01']);
  });

  it('asks about answers that do not fit together', () => {
    const statement = statementOf(form, rules, [level('SUP-01', 1), subcontracting('none')]);

    expect(statement.questionable.map(({ key }) => key)).toEqual(['CR-01']);
  });

  it('neither states nor asks about what is hidden', () => {
    const statement = statementOf(form, rules, [level('SUP-02', 4), subcontracting('none')]);

    expect([...statement.stated]).toEqual(['GOV-01', 'SUP-01', 'VUL-07', 'P-09', 'S-01']);
    expect(statement.questionable).toEqual([]);
  });

  it('counts what is stated by kind', () => {
    const statement = statementOf(form, rules, [
      level('GOV-01', 2),
      notApplicable('SUP-01'),
      kept('SUP-02', { kind: 'declined', reason: '営業秘密' }),
    ]);

    expect(statement.counts).toEqual({ level: 1, unknown: 0, not_applicable: 1, declined: 1, unanswered: 1 });
  });
});
