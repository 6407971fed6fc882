import { withOwnApostrophe, withoutGuard } from './csv-guard.js';

/** What the writer of CSV does (@app/spreadsheets): an apostrophe before whatever could be taken for a formula. */
const written = (text: string) => (/^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text);

describe('the apostrophe that CSV carries before formulas', () => {
  it.each(['=1+1', '-1', '@here', '＝A1', ' +81', "'=1+1", "''-1", "'quoted'", '港機械', ''])(
    'does not change %j on its way out and in again',
    (text) => {
      expect(withoutGuard(written(withOwnApostrophe(text)))).toBe(text);
    },
  );
});
