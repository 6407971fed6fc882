import { baselineVersion, handlingRule } from '../../../../test/factories/baseline-version.js';
import { changedRule } from './handling.js';

describe('changedRule', () => {
  it('changes the language that was named', () => {
    expect(changedRule(baselineVersion(), 'plain', 'store', { text: { en: 'Lock the room' } })).toEqual(
      handlingRule('plain', { text: { ja: '鍵をかける', en: 'Lock the room' } }),
    );
  });

  it('states a rule for a class that had none, at the place of its stage', () => {
    const version = baselineVersion({ handlingRules: [handlingRule('public', { position: 5, questionKeys: ['Q-2'] })] });

    expect(changedRule(version, 'secret', 'store', { text: { ja: '金庫に入れる' } })).toEqual(
      handlingRule('secret', { position: 5, questionKeys: ['Q-2'], text: { ja: '金庫に入れる', en: '' } }),
    );
  });

  it('knows public information, other classes and the stages of the version, and nothing else', () => {
    const version = baselineVersion();

    expect(changedRule(version, 'public', 'store', {})).toEqual(handlingRule('public'));
    expect(() => changedRule(version, 'gone', 'store', {})).toThrow(expect.objectContaining({ code: 'class_not_found' }));
    expect(() => changedRule(version, 'plain', 'gone', {})).toThrow(expect.objectContaining({ code: 'stage_unknown' }));
  });
});
