import type { AskedProfileQuestion } from './asked-form.js';
import { checkedProfileValue } from './profile-value.js';

const blank = { key: 'P-00', options: [], fields: [], visibleIf: null };
const single: AskedProfileQuestion = {
  ...blank,
  type: 'single',
  options: [
    { value: 'own', exclusive: false },
    { value: 'vendor', exclusive: false },
  ],
};
const multi: AskedProfileQuestion = {
  ...blank,
  type: 'multi',
  options: [
    { value: 'vpn', exclusive: false },
    { value: 'remote_desktop', exclusive: false },
    { value: 'none', exclusive: true },
    { value: 'unknown', exclusive: true },
  ],
};
const text: AskedProfileQuestion = { ...blank, type: 'text' };
const boxes: AskedProfileQuestion = { ...blank, type: 'text', fields: [{ value: 'business_hours' }, { value: 'out_of_hours' }] };
const list: AskedProfileQuestion = { ...blank, type: 'text-list' };

describe('checkedProfileValue', () => {
  it('takes one option', () => {
    expect(checkedProfileValue(single, 'vendor')).toBe('vendor');
  });

  it('takes several options once each, in the order of the question', () => {
    expect(checkedProfileValue(multi, ['remote_desktop', 'vpn', 'vpn'])).toEqual(['vpn', 'remote_desktop']);
  });

  it('takes an exclusive option alone', () => {
    expect(checkedProfileValue(multi, ['none'])).toEqual(['none']);
  });

  it('takes a text, the boxes that were filled, and the lines that were written', () => {
    expect(checkedProfileValue(text, ' 03-1234-5678 ')).toBe('03-1234-5678');
    expect(checkedProfileValue(boxes, { business_hours: '03-1234-5678', out_of_hours: ' ' })).toEqual({ business_hours: '03-1234-5678' });
    expect(checkedProfileValue(list, ['RTX830 15.02.30', '', ' FG-60F '])).toEqual(['RTX830 15.02.30', 'FG-60F']);
  });

  it.each([
    ['an option it does not have', single, 'provider', 'option_unknown', 'value'],
    ['several options where one is chosen', single, ['own'], 'option_unknown', 'value'],
    ['one option where several are chosen', multi, 'vpn', 'choice_missing', 'value'],
    ['no option at all', multi, [], 'choice_missing', 'value'],
    ['an exclusive option among others', multi, ['vpn', 'none'], 'choice_exclusive', 'value'],
    ['two exclusive options', multi, ['none', 'unknown'], 'choice_exclusive', 'value'],
    ['an object among the options', multi, [{ value: 'vpn' }], 'option_unknown', 'value'],
    ['an empty text', text, '  ', 'value_missing', 'value'],
    ['a number as text', text, 3, 'value_unfit', 'value'],
    ['a text of 1,001 letters', text, 'a'.repeat(1_001), 'text_too_long', 'value'],
    ['a box it does not have', boxes, { fax: '1' }, 'value_unfit', 'value.fax'],
    ['a box that is no text', boxes, { business_hours: 3 }, 'value_unfit', 'value.business_hours'],
    ['boxes that are all empty', boxes, { business_hours: '' }, 'value_missing', 'value'],
    ['a list in place of boxes', boxes, ['1'], 'value_unfit', 'value'],
    ['101 lines', list, Array.from({ length: 101 }, () => 'a'), 'too_many_lines', 'value'],
    ['lines that are all empty', list, ['', ' '], 'value_missing', 'value'],
    ['nothing', text, null, 'value_unfit', 'value'],
  ])('refuses %s', (_what, question, value, code, field) => {
    expect(() => checkedProfileValue(question, value)).toThrow(expect.objectContaining({ code, field }));
  });

  it('takes no box from what every object inherits', () => {
    const value: unknown = JSON.parse('{"__proto__": "x"}');

    expect(() => checkedProfileValue(boxes, value)).toThrow(expect.objectContaining({ code: 'value_unfit' }));
  });
});
