import { cleanKana } from './katakana.js';

describe('a reading', () => {
  it.each([
    ['ﾄﾖﾀｼﾞﾄﾞｳｼｬ', 'トヨタジドウシャ'],
    ['やまだせいさくしょ', 'ヤマダセイサクショ'],
    ['ゔぁいおりん', 'ヴァイオリン'],
    ['ｴｲﾋﾞｰｼｰ　ｼｮｳｼﾞ', 'エイビーシー ショウジ'],
    ['ＡＢＣショウジ', 'ABCショウジ'],
    ['  ミナト  キカイ ', 'ミナト キカイ'],
    ['', ''],
  ])('typed as %j is kept as %j', (raw, kept) => {
    expect(cleanKana(raw, 200, 'nameKana')).toBe(kept);
  });

  it.each(['山田製作所', 'ヤマダ製作所', 'ヤマダ@'])('is refused as %j', (raw) => {
    expect(() => cleanKana(raw, 200, 'nameKana')).toThrow(expect.objectContaining({ code: 'kana_invalid', field: 'nameKana' }));
  });

  it('is refused when it is longer than the limit', () => {
    expect(() => cleanKana('ア'.repeat(201), 200, 'nameKana')).toThrow(
      expect.objectContaining({ code: 'text_too_long', details: { limit: 200, length: 201 } }),
    );
  });
});
