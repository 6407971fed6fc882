import { both, questionnaireVersion } from '../../../../test/factories/questionnaire-version.js';
import type { Condition } from './condition.js';
import { contentWithout } from './remove-question.js';

const rule = (key: string, questions: string[], when: Condition) => ({ key, when, questions, profile: [], text: both(key) });

describe('contentWithout', () => {
  it('drops the consistency rules that ask about the question, however deep', () => {
    const deep: Condition = { all_of: [{ not: { any_of: [{ answer: 'Q-1', at_most: 0 }] } }, { profile: 'P-1', equals: 'none' }] };
    const { content } = questionnaireVersion([]);
    const consistencyRules = [
      rule('CR-1', ['Q-1'], { profile: 'P-1', equals: 'none' }),
      rule('CR-2', [], deep),
      rule('CR-3', ['Q-2'], { answer: 'Q-2', at_least: 3 }),
    ];

    const left = contentWithout({ ...content, consistencyRules }, 'Q-1');

    expect(left.consistencyRules.map(({ key }) => key)).toEqual(['CR-3']);
  });

  it('compares a probe with the questions that are left', () => {
    const { content } = questionnaireVersion([]);
    const probe = { key: 'S-1', text: both('S'), help: both('h'), use: both('u'), options: [] };
    const probes = [
      { ...probe, compareWith: { questions: ['Q-1', 'Q-2'] } },
      { ...probe, compareWith: { domain: 'GOV' } },
    ];

    const left = contentWithout({ ...content, probes }, 'Q-1');

    expect(left.probes.map(({ compareWith }) => compareWith)).toEqual([{ questions: ['Q-2'] }, { domain: 'GOV' }]);
  });
});
