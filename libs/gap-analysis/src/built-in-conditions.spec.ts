import { readFileSync } from 'node:fs';
import { adviseNotApplicable, type Condition, raisedBy, resolveVisibility } from './index.js';

interface QuestionSet {
  readonly profile_questions: readonly { readonly id: string; readonly visible_if: Condition | null }[];
  readonly questions: readonly { readonly id: string; readonly visible_if: Condition | null; readonly na_rule: Condition | null }[];
  readonly consistency_rules: readonly { readonly id: string; readonly when: Condition }[];
}

const content: QuestionSet = JSON.parse(readFileSync(new URL('../../../content/question-set.json', import.meta.url), 'utf8'));
const form = {
  profileQuestions: content.profile_questions.map(({ id, visible_if }) => ({ key: id, visibleIf: visible_if })),
  questions: content.questions.map(({ id, visible_if }) => ({ key: id, visibleIf: visible_if })),
};
const naRules = new Map(content.questions.map(({ id, na_rule }) => [id, na_rule]));

describe('The conditions of the built-in questionnaire', () => {
  it('hide the details of subcontracting from a firm that passes no work on', () => {
    const visibility = resolveVisibility(form, { profile: { 'P-09': 'none' }, answers: {} });

    expect([...visibility.hiddenQuestions]).toEqual(['SUP-02', 'SUP-03']);
    expect(adviseNotApplicable(naRules.get('SUP-01') ?? null, visibility.facts)).toBe('suggested');
  });

  it('hide what is asked about received information from a firm that receives none', () => {
    const visibility = resolveVisibility(form, { profile: { 'P-03': ['none'], 'P-04': ['personal_data_customers'] }, answers: {} });

    expect([...visibility.hiddenProfileQuestions]).toEqual(['P-04', 'P-05']);
  });

  it('confirm that a firm without remote connections has no use for their multi-factor authentication', () => {
    const rule = naRules.get('IAM-03') ?? null;
    const adviceFor = (connections: string[]) =>
      adviseNotApplicable(rule, resolveVisibility(form, { profile: { 'P-06': connections }, answers: {} }).facts);

    expect(adviceFor(['none'])).toBe('suggested');
    expect(adviceFor(['vpn'])).toBe('doubted');
    expect(adviceFor(['unknown'])).toBe('doubted');
    expect(adviceFor([])).toBe('open');
  });

  it('ask back where answers do not fit together', () => {
    const { facts } = resolveVisibility(form, {
      profile: { 'P-09': 'none', 'P-11': 'insured_with_expert' },
      answers: {
        'SUP-01': { kind: 'level', level: 1 },
        'INC-04': { kind: 'level', level: 2 },
        'INC-05': { kind: 'unknown' },
        'INC-06': { kind: 'level', level: 3 },
      },
    });

    expect(raisedBy(content.consistency_rules, facts).map(({ id }) => id)).toEqual(['CR-01']);
  });
});
