import { hasSentence } from '../../apps/api/src/http/validation-sentences.js';
import { dtoClasses } from './support/dto-classes.js';
import { rulesOf } from './support/id-places.js';
import { isJapanese, placeholdersOf, readSentences } from './support/sentences.js';

/** Named after the state that a link is in: `link_${state}`. */
const BY_STATE = ['libs/identity link_expired', 'libs/identity link_used'];

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/;

/** `3 社`, `Excel を`, `{count} 社`; a name that a program puts in (`{}`) may have a space behind it: `山田 様`. */
const SPACED = /[\p{scx=Hira}\p{scx=Kana}\p{Script=Han}] +([A-Za-z0-9]|\{\w)|([A-Za-z0-9]|\w\}) +[\p{scx=Hira}\p{scx=Kana}\p{Script=Han}]/u;

describe('what the product says', () => {
  const { bilingual, listed, thrown, japanese, mentioned } = readSentences();

  it('is said in both languages', () => {
    expect(bilingual.length).toBeGreaterThan(300);
    expect(bilingual.filter(({ ja, en }) => ja === null || en === null)).toEqual([]);
  });

  it('is never an empty sentence', () => {
    // Both empty is a text that is yet to be written, and no sentence.
    expect(bilingual.filter(({ ja, en }) => (ja?.trim() === '') !== (en?.trim() === ''))).toEqual([]);
    expect(listed.filter(({ ja, en }) => ja.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('names the same details in both languages', () => {
    const written = bilingual.flatMap(({ where, ja, en }) => (typeof ja === 'string' && typeof en === 'string' ? [{ where, ja, en }] : []));

    expect(written.filter(({ ja, en }) => placeholdersOf(ja).join() !== placeholdersOf(en).join())).toEqual([]);
  });

  it('is Japanese in Japanese, and not in English', () => {
    const sentences = bilingual.filter(({ ja }) => typeof ja === 'string' && ja.length > 12);

    expect(sentences.filter(({ ja }) => !isJapanese(ja ?? ''))).toEqual([]);
    expect(bilingual.filter(({ en }) => isJapanese(en ?? ''))).toEqual([]);
  });

  it('has half-width letters and digits in Japanese, with no space before or behind them', () => {
    const sentences = japanese.filter(({ where, text }) => !text.includes('<') && !where.includes('/commands/demo/'));

    expect(sentences.length).toBeGreaterThan(300);
    expect(sentences.filter(({ text }) => FULL_WIDTH.test(text) || SPACED.test(text))).toEqual([]);
  });

  it('has one word for a supplier', () => {
    expect(bilingual.filter(({ ja }) => /取引先|仕入先|サプライヤ/.test(ja ?? ''))).toEqual([]);
  });

  it('is given every detail that its sentence names', () => {
    const placeholders = new Map(listed.map(({ library, code, ja, en }) => [`${library} ${code}`, placeholdersOf(`${ja}${en}`)]));
    const missing = thrown.flatMap(({ where, library, code, details }) => {
      if (details === null) return [];
      const names = placeholders.get(`${library} ${code}`) ?? [];
      return names.filter((name) => !details.includes(name)).map((name) => `${where} ${code}: {${name}}`);
    });

    expect(thrown.length).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });

  it('is refused somewhere: no refusal is listed in vain', () => {
    expect(listed.length).toBeGreaterThan(150);
    expect(listed.map(({ library, code }) => `${library} ${code}`).filter((code) => !mentioned.has(code))).toEqual(BY_STATE);
  });

  it('has a sentence of its own for every rule of an input', async () => {
    const rules = new Set((await dtoClasses()).flatMap((dto) => [...rulesOf(dto).values()].flat()).map(({ name }) => name));

    expect(rules.size).toBeGreaterThan(15);
    expect([...rules, 'whitelistValidation', 'unknownValue'].filter((rule) => !hasSentence(rule))).toEqual([]);
  });
});
