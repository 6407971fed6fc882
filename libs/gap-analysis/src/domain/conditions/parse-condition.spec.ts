import { AppError } from '@app/kernel';
import { parseCondition, type Vocabulary } from './parse-condition.js';

const vocabulary: Vocabulary = {
  profile: new Map([
    ['P-06', { type: 'multi', options: ['vpn', 'none'] }],
    ['P-09', { type: 'single', options: ['none', 'some'] }],
    ['P-13', { type: 'text', options: [] }],
  ]),
  questions: new Map([
    ['IAM-03', 4],
    ['DSP-05', 2],
  ]),
};

function refusalOf(written: unknown): AppError {
  try {
    parseCondition(written, vocabulary, 'visible_if');
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('The condition was accepted.');
}

describe('parseCondition', () => {
  it('reads every form of the grammar', () => {
    const written = {
      all_of: [
        { any_of: [{ profile: 'P-09', equals: 'none' }, { not: { profile: 'P-06', includes: 'vpn' } }] },
        { answer: 'IAM-03', at_least: 4 },
        { answer: 'DSP-05', at_most: 0 },
      ],
    };

    expect(parseCondition(written, vocabulary, 'visible_if')).toEqual(written);
  });

  it.each<[string, unknown, string, string]>([
    ['text', 'P-09 = none', 'condition_not_an_object', 'visible_if'],
    ['null', null, 'condition_not_an_object', 'visible_if'],
    ['a list', [{ profile: 'P-09', equals: 'none' }], 'condition_not_an_object', 'visible_if'],
    ['nothing', {}, 'condition_form_unknown', 'visible_if'],
    ['a form that does not exist', { some_of: [] }, 'condition_form_unknown', 'visible_if'],
    ['two forms at once', { profile: 'P-09', equals: 'none', includes: 'none' }, 'condition_form_unknown', 'visible_if'],
    ['half a form', { not: { profile: 'P-09' } }, 'condition_form_unknown', 'visible_if.not'],
    ['an inherited key', JSON.parse('{"__proto__": {"all_of": []}}'), 'condition_form_unknown', 'visible_if'],
    ['an empty list', { any_of: [] }, 'condition_list_empty', 'visible_if.any_of'],
    ['something that is no list', { all_of: { not: {} } }, 'condition_list_empty', 'visible_if.all_of'],
    [
      'an unknown profile question',
      { all_of: [{ profile: 'P-99', equals: 'none' }] },
      'condition_profile_unknown',
      'visible_if.all_of[0].profile',
    ],
    ['a profile question that is no text', { profile: 9, equals: 'none' }, 'condition_profile_unknown', 'visible_if.profile'],
    ['an unknown option', { profile: 'P-09', equals: 'nobody' }, 'condition_option_unknown', 'visible_if.equals'],
    ['an unknown option of several', { profile: 'P-06', includes: 'fax' }, 'condition_option_unknown', 'visible_if.includes'],
    ['equals on several choices', { profile: 'P-06', equals: 'vpn' }, 'condition_needs_single_choice', 'visible_if.equals'],
    ['includes on one choice', { profile: 'P-09', includes: 'none' }, 'condition_needs_multiple_choice', 'visible_if.includes'],
    ['equals on free text', { profile: 'P-13', equals: 'none' }, 'condition_needs_single_choice', 'visible_if.equals'],
    ['an unknown question', { any_of: [{ answer: 'IAM-99', at_least: 1 }] }, 'condition_question_unknown', 'visible_if.any_of[0].answer'],
    ['a level above the scale', { answer: 'DSP-05', at_least: 3 }, 'condition_level_out_of_range', 'visible_if.at_least'],
    ['a level below the scale', { answer: 'IAM-03', at_most: -1 }, 'condition_level_out_of_range', 'visible_if.at_most'],
    ['a level as text', { answer: 'IAM-03', at_most: '1' }, 'condition_level_out_of_range', 'visible_if.at_most'],
  ])('refuses %s, and says where', (_, written, code, field) => {
    expect(refusalOf(written)).toMatchObject({ kind: 'invalid', code, field });
  });

  it('says in both languages what is wrong', () => {
    const refusal = refusalOf({ answer: 'DSP-05', at_least: 3 });

    expect(refusal.in('en')).toBe('Question "DSP-05" has levels 0 to 2; please give one of these whole numbers.');
    expect(refusal.in('ja')).toBe('質問「DSP-05」の段階は、0から2までの整数で書きます。');
  });

  it('takes eight levels of nesting and refuses nine', () => {
    const nested = (depth: number): unknown => (depth === 1 ? { profile: 'P-09', equals: 'none' } : { not: nested(depth - 1) });

    expect(parseCondition(nested(8), vocabulary, 'visible_if')).toEqual(nested(8));
    expect(refusalOf(nested(9))).toMatchObject({ code: 'condition_too_deep', details: { limit: 8 } });
  });

  it('refuses what is nested a hundred thousand times without running out of stack', () => {
    let deep: unknown = { profile: 'P-09', equals: 'none' };
    for (let depth = 0; depth < 100_000; depth += 1) deep = { not: deep };

    expect(refusalOf(deep).code).toBe('condition_too_deep');
  });

  it('keeps what cannot be shown out of its messages', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];

    expect(refusalOf({ profile: 'P-09', equals: { toString: 'no function' } }).details).toEqual({ key: 'P-09', option: '{…}' });
    expect(refusalOf({ answer: deep, at_least: 1 }).details).toEqual({ key: '[…]' });
    expect(refusalOf({ ['x'.repeat(1000)]: 1 }).details).toEqual({ keys: 'x'.repeat(80) });
  });
});
