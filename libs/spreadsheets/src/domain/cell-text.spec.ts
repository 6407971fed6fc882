import { cellText, plainText } from './cell-text.js';
import type { NumberMeaning } from './number-format.js';

const surroundings = { sharedStrings: ['会社名', ''], date1904: false };

function textOf(type: string, text: string, meaning: NumberMeaning = 'number') {
  return cellText({ type, text, meaning }, surroundings);
}

describe('cellText', () => {
  it.each([
    ['s', '0', '会社名'],
    ['s', '1', ''],
    ['str', '=1+1', '=1+1'],
    ['inlineStr', ' a ', ' a '],
    ['b', '1', 'TRUE'],
    ['b', '0', 'FALSE'],
    ['e', '#N/A', '#N/A'],
    ['d', '2026-11-22', '2026-11-22'],
    ['n', '3', '3'],
    ['n', ' 0.5 ', '0.5'],
    ['n', '0.30000000000000004', '0.30000000000000004'],
    ['n', '1.5E+3', '1500'],
    ['n', '4010001000005', '4010001000005'],
  ])('reads type %s with %j as %j', (type, text, expected) => {
    expect(textOf(type, text)).toBe(expected);
  });

  it('reads a number as the date that its format makes of it', () => {
    expect(textOf('n', '46348', 'date')).toBe('2026-11-22');
  });

  it('reads a number that is no day as the number', () => {
    expect(textOf('n', '-1', 'date')).toBe('-1');
  });

  it.each([
    ['s', '2'],
    ['s', '-1'],
    ['s', '1e0'],
    ['s', ''],
    ['b', 'yes'],
    ['b', 'true'],
    ['n', 'abc'],
    ['n', '0x10'],
    ['n', '1e999'],
    ['n', 'Infinity'],
    ['z', '1'],
  ])('knows nothing for type %s with %j', (type, text) => {
    expect(textOf(type, text)).toBeNull();
  });
});

describe('plainText', () => {
  it('undoes the escapes of characters that XML cannot hold', () => {
    expect(plainText('a_x000D_b_x005F_x0041_')).toBe('a\rb_x0041_');
  });

  it('leaves what only resembles an escape', () => {
    expect(plainText('_x00G1_ _x1_ my_xml')).toBe('_x00G1_ _x1_ my_xml');
  });
});
