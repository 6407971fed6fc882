import { baselineVersion, handlingRule } from '../../../../test/factories/baseline-version.js';
import { differenceBetween } from './difference.js';

describe('differenceBetween', () => {
  it('finds none between versions that say the same', () => {
    const before = baselineVersion();

    expect(differenceBetween(before, { ...before, number: 2, version: 7, state: 'published' })).toEqual({
      fields: [],
      classes: [],
      questions: [],
      handlingRules: [],
    });
  });

  it('tells each target, must and weight that changed, in readable fields', () => {
    const before = baselineVersion();
    const after = {
      ...before,
      passMark: 0.9,
      weights: { 'Q-1': 5, 'Q-3': 1 },
      targets: { 'Q-1': { plain: 2, secret: 3 } },
      musts: { 'Q-1': ['secret', 'plain'] },
    };

    expect(differenceBetween(before, after)).toEqual({
      fields: [{ field: 'passMark', before: 0.8, after: 0.9 }],
      classes: [],
      questions: [
        {
          key: 'Q-1',
          change: 'changed',
          fields: [
            { field: 'weight', before: 3, after: 5 },
            { field: 'targets.plain', before: 1, after: 2 },
            { field: 'musts.plain', before: null, after: true },
          ],
        },
        { key: 'Q-3', change: 'added', fields: [] },
        { key: 'Q-2', change: 'removed', fields: [] },
      ],
      handlingRules: [],
    });
  });

  it('tells classes and handling rules', () => {
    const before = baselineVersion();
    const [plain, ...others] = before.classes;
    const after = {
      ...before,
      classes: others,
      handlingRules: [handlingRule('public'), handlingRule('secret', { text: { ja: '鍵をかける', en: 'Use a safe' } })],
    };

    const { classes, handlingRules } = differenceBetween(before, after);

    expect(classes).toEqual([{ key: plain?.key, change: 'removed', fields: [] }]);
    expect(handlingRules).toEqual([
      { key: 'secret/store', change: 'changed', fields: [{ field: 'text.en', before: 'Lock it up', after: 'Use a safe' }] },
      { key: 'plain/store', change: 'removed', fields: [] },
    ]);
  });
});
