import type { BaselineVersionView } from '~/api/generated/types.gen';

import { at, gridOf, read, write } from './fields';

const VIEW = {
  version: 1,
  name: { ja: '基準', en: 'Baseline' },
  classes: [{ key: 'hi', name: { ja: '秘', en: 'Secret' }, exposure: 2, position: 1 }],
  rows: [{ questionKey: 'GOV-01', weight: 2, targets: { hi: 3 }, musts: ['hi'] }],
  handlingRules: [
    {
      classKey: 'hi',
      stageKey: 'store',
      position: 1,
      stage: { ja: '保管', en: 'Keeping' },
      text: { ja: '施錠', en: 'Locked' },
      questionKeys: ['STO-01'],
    },
  ],
} as unknown as BaselineVersionView;

describe('a place of a baseline', () => {
  it.each([
    [at.target('GOV-01', 'hi'), 3],
    [at.must('GOV-01', 'hi'), true],
    [at.weight('GOV-01'), 2],
    [at.whole('name.ja'), '基準'],
    [at.ofClass('hi', 'exposure'), 2],
    [at.rule('hi', 'store', 'text.ja'), '施錠'],
  ])('%j says what stands there', (place, value) => {
    expect(read(VIEW, place)).toBe(value);
  });

  it('says of a question that is new: nothing asked, weight 1', () => {
    expect([at.target('OWN-1', 'hi'), at.must('OWN-1', 'hi'), at.weight('OWN-1')].map((place) => read(VIEW, place))).toEqual([0, false, 1]);
  });

  it('says what was written there, and nothing else changes', () => {
    const after = write(write(VIEW, at.target('GOV-01', 'hi'), 0), at.must('GOV-01', 'hi'), false);

    expect(after.rows).toEqual([{ questionKey: 'GOV-01', weight: 2, targets: {}, musts: [] }]);
    expect(after.classes).toBe(VIEW.classes);
  });

  it('takes a rule for a class that had none at that stage', () => {
    const place = at.rule('public', 'store', 'text.en');

    expect(read(write(VIEW, place, 'Anywhere'), place)).toBe('Anywhere');
    expect(write(VIEW, place, 'Anywhere').handlingRules).toHaveLength(2);
  });
});

describe('what is sent of the grid', () => {
  it('names a square once, whatever changed of it', () => {
    const change = { base: null, due: 0, attempted: [] };

    expect(
      gridOf([
        { ...change, ...at.target('GOV-01', 'hi'), value: 4 },
        { ...change, ...at.weight('GOV-01'), value: 1.5 },
        { ...change, ...at.must('GOV-01', 'hi'), value: true },
      ]),
    ).toEqual({
      cells: [{ questionKey: 'GOV-01', classKey: 'hi', target: 4, must: true }],
      weights: [{ questionKey: 'GOV-01', weight: 1.5 }],
    });
  });
});
