import { question, questionnaireVersion } from '../../../../test/factories/questionnaire-version.js';
import { differenceBetween } from './difference.js';

const NOTHING = {
  fields: [],
  sections: [],
  profileQuestions: [],
  probes: [],
  consistencyRules: [],
  glossary: [],
  questions: [],
  reordered: false,
};

describe('differenceBetween', () => {
  it('finds none between versions that say the same', () => {
    const before = questionnaireVersion([question('Q-1'), question('Q-2')]);

    expect(differenceBetween(before, { ...before, number: 2, state: 'published' })).toEqual(NOTHING);
  });

  it('tells added and removed questions, and what changed in the others, in readable fields', () => {
    const { texts } = question('Q-2');
    const before = questionnaireVersion([question('Q-1'), question('Q-2')]);
    const after = questionnaireVersion([
      question('Q-2', {
        naAllowed: true,
        naRule: { profile: 'P-1', equals: 'none' },
        texts: { ...texts, topic: { ...texts.topic, en: 'Other' } },
      }),
      question('Q-3'),
    ]);

    expect(differenceBetween(before, after)).toEqual({
      ...NOTHING,
      questions: [
        {
          key: 'Q-2',
          change: 'changed',
          fields: [
            { field: 'naAllowed', before: false, after: true },
            { field: 'naRule', before: null, after: { profile: 'P-1', equals: 'none' } },
            { field: 'texts.topic.en', before: 'Topic of Q-2', after: 'Other' },
          ],
        },
        { key: 'Q-3', change: 'added', fields: [] },
        { key: 'Q-1', change: 'removed', fields: [] },
      ],
    });
  });

  it('says that the order changed only where questions of both changed places', () => {
    const before = questionnaireVersion([question('Q-1'), question('Q-2')]);
    const inserted = questionnaireVersion([question('Q-1'), question('NEW'), question('Q-2')]);
    const turned = questionnaireVersion([question('Q-2'), question('Q-1')]);

    expect(differenceBetween(before, inserted).reordered).toBe(false);
    expect(differenceBetween(before, turned)).toEqual({ ...NOTHING, reordered: true });
  });

  it('tells a new name', () => {
    const before = questionnaireVersion([question('Q-1')]);

    expect(differenceBetween(before, { ...before, name: { ...before.name, en: 'Second' } }).fields).toEqual([
      { field: 'name.en', before: 'Trial', after: 'Second' },
    ]);
  });
});
