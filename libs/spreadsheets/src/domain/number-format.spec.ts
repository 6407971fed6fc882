import { meaningOf, type NumberMeaning } from './number-format.js';

describe('meaningOf', () => {
  it.each<[string, NumberMeaning]>([
    ['General', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0"円"', 'number'],
    ['#,##0;[Red]-#,##0', 'number'],
    ['[>=1]0%;[>=0.985]"99%";0%', 'number'],
    ['_-* #,##0_-;-* #,##0_-', 'number'],
    ['0\\d', 'number'],
    ['@', 'number'],
    ['yyyy-mm-dd', 'date'],
    ['[$-411]ggge"年"m"月"d"日"', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['mmm', 'date'],
    ['aaa', 'date'],
    ['yyyy/m/d h:mm', 'datetime'],
    ['m/d/yy h:mm AM/PM', 'datetime'],
    ['h:mm', 'time'],
    ['h"時"mm"分"', 'time'],
    ['mm:ss', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
    ['d "day" [h]:mm', 'datetime'],
  ])('takes %s for %s', (code, meaning) => {
    expect(meaningOf(164, code)).toBe(meaning);
  });

  it.each<[number, NumberMeaning]>([
    [0, 'number'],
    [9, 'number'],
    [14, 'date'],
    [20, 'time'],
    [22, 'datetime'],
    [31, 'date'],
    [46, 'elapsed'],
    [57, 'date'],
  ])('knows built-in format %i without its code', (id, meaning) => {
    expect(meaningOf(id, undefined)).toBe(meaning);
  });

  it('believes the code of the workbook before its number', () => {
    expect(meaningOf(14, '0.0')).toBe('number');
  });
});
