import { cleanText } from './clean-text.js';
import { refuse } from './problems.js';

const HIRAGANA = /[\u3041-\u3096\u309d\u309e]/g;
const READING = /^[\p{Script=Katakana}ー・0-9A-Za-z&'.,()\- ]*$/u;

/** Distance between a hiragana letter and its katakana in Unicode. */
const TO_KATAKANA = 0x60;

/**
 * A reading (フリガナ) as it is kept: full-width katakana, whatever it was typed in; letters and digits half-width (Unicode NFKC).
 *
 * @throws AppError `kana_invalid` where something else is left, kanji for example
 */
export function cleanKana(raw: string, limit: number, field: string): string {
  const text = cleanText(raw, { limit }, field)
    .normalize('NFKC')
    .replaceAll(HIRAGANA, (letter) => String.fromCharCode(letter.charCodeAt(0) + TO_KATAKANA))
    .replaceAll(/ +/g, ' ')
    .trim();
  if (!READING.test(text)) throw refuse('kana_invalid', {}, field);
  return text;
}
