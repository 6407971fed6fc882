import { conditionProblem, readCondition } from './condition-check.js';
import type { Vocabulary } from './vocabulary.js';

const OPTIONS = [{ value: 'none', text: { ja: '', en: '' }, exclusive: false }];
const vocabulary: Vocabulary = {
  profile: new Map([
    ['P-1', { type: 'single', options: OPTIONS }],
    ['P-2', { type: 'multi', options: OPTIONS }],
    ['P-3', { type: 'text', options: [] }],
  ]),
  questions: new Map([['Q-1', 2]]),
};

function problem(written: unknown): [string | undefined, string | null | undefined] {
  const found = conditionProblem(written, vocabulary, 'visibleIf');
  return [found?.code, found?.field];
}

function nested(depth: number): unknown {
  return depth === 1 ? { profile: 'P-1', equals: 'none' } : { not: nested(depth - 1) };
}

describe('a condition somebody wrote', () => {
  it('may have each of the seven forms, one inside the other', () => {
    const written = {
      any_of: [
        { not: { profile: 'P-1', equals: 'none' } },
        {
          all_of: [
            { profile: 'P-2', includes: 'none' },
            { answer: 'Q-1', at_least: 2 },
            { answer: 'Q-1', at_most: 0 },
          ],
        },
      ],
    };

    expect(readCondition(written, vocabulary, 'naRule')).toEqual(written);
  });

  it('is null where there is none', () => {
    expect(readCondition(null, vocabulary, 'naRule')).toBeNull();
  });

  it('may be 8 deep and no deeper', () => {
    expect(conditionProblem(nested(8), vocabulary, 'visibleIf')).toBeNull();
    expect(problem(nested(9))).toEqual(['condition_too_deep', `visibleIf${'.not'.repeat(8)}`]);
  });

  it.each([
    ['a list', [], 'condition_not_an_object', 'visibleIf'],
    ['a text', 'P-1', 'condition_not_an_object', 'visibleIf'],
    ['nothing', {}, 'condition_form_unknown', 'visibleIf'],
    ['two forms at once', { profile: 'P-1', equals: 'none', includes: 'none' }, 'condition_form_unknown', 'visibleIf'],
    ['something that is no list of members', { all_of: { not: {} } }, 'condition_list_empty', 'visibleIf.all_of'],
    ['no condition where one belongs', { not: null }, 'condition_not_an_object', 'visibleIf.not'],
    ['an unknown form', { profile: 'P-1' }, 'condition_form_unknown', 'visibleIf'],
    ['a form with something beside it', { not: nested(1), note: 'x' }, 'condition_form_unknown', 'visibleIf'],
    ['an empty list of members', { any_of: [] }, 'condition_list_empty', 'visibleIf.any_of'],
    ['an unknown profile question', { profile: 'P-9', equals: 'none' }, 'condition_profile_unknown', 'visibleIf.profile'],
    ['a profile question that is a number', { profile: 1, equals: 'none' }, 'condition_profile_unknown', 'visibleIf.profile'],
    ['"equals" on several choices', { profile: 'P-2', equals: 'none' }, 'condition_needs_single_choice', 'visibleIf.equals'],
    ['"includes" on one choice', { profile: 'P-1', includes: 'none' }, 'condition_needs_multiple_choice', 'visibleIf.includes'],
    ['"equals" on free text', { profile: 'P-3', equals: 'none' }, 'condition_needs_single_choice', 'visibleIf.equals'],
    ['an unknown option', { profile: 'P-1', equals: 'all' }, 'condition_option_unknown', 'visibleIf.equals'],
    ['an unknown question', { answer: 'Q-9', at_least: 1 }, 'condition_question_unknown', 'visibleIf.answer'],
    ['a level above the scale', { answer: 'Q-1', at_least: 3 }, 'condition_level_out_of_range', 'visibleIf.at_least'],
    ['a level below the scale', { answer: 'Q-1', at_most: -1 }, 'condition_level_out_of_range', 'visibleIf.at_most'],
    ['a level as text', { answer: 'Q-1', at_most: '1' }, 'condition_level_out_of_range', 'visibleIf.at_most'],
    ['an unknown option of several', { profile: 'P-2', includes: 'fax' }, 'condition_option_unknown', 'visibleIf.includes'],
    ['half a level', { answer: 'Q-1', at_most: 0.5 }, 'condition_level_out_of_range', 'visibleIf.at_most'],
  ])('is refused when it is %s', (_what, written, code, field) => {
    expect(problem(written)).toEqual([code, field]);
  });

  it('is refused with the path of the part at fault', () => {
    const written = { all_of: [{ profile: 'P-1', equals: 'none' }, { not: { answer: 'Q-1', at_least: -1 } }] };

    expect(problem(written)).toEqual(['condition_level_out_of_range', 'visibleIf.all_of[1].not.at_least']);
    expect(() => readCondition(written, vocabulary, 'naRule')).toThrow('levels 0 to 2');
  });

  it('says in both languages what is wrong', () => {
    const refusal = conditionProblem({ answer: 'Q-1', at_least: 3 }, vocabulary, 'visibleIf');

    expect(refusal?.in('en')).toBe('Question "Q-1" has levels 0 to 2; please give one of these whole numbers.');
    expect(refusal?.in('ja')).toBe('質問「Q-1」の段階は、0から2までの整数で書きます。');
  });

  it('is refused without running out of stack when it is nested a hundred thousand times', () => {
    let deep: unknown = { profile: 'P-1', equals: 'none' };
    for (let depth = 0; depth < 100_000; depth += 1) deep = { not: deep };

    expect(problem(deep)[0]).toBe('condition_too_deep');
  });

  it('keeps out of the message what is too long or too deep to be shown', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    const detailsOf = (written: unknown) => conditionProblem(written, vocabulary, 'visibleIf')?.details;

    expect(detailsOf({ profile: 'P-1', equals: { toString: 'no function' } })).toEqual({ key: 'P-1', option: '{…}' });
    expect(detailsOf({ answer: deep, at_least: 1 })).toEqual({ key: '[…]' });
    expect(detailsOf({ ['x'.repeat(1_000)]: 1 })).toEqual({ keys: 'x'.repeat(80) });
  });

  it('is not fooled by a key that every object has', () => {
    expect(problem({ profile: 'constructor', equals: 'none' })[0]).toBe('condition_profile_unknown');
    expect(problem(JSON.parse('{"__proto__": {"profile": "P-1", "equals": "none"}}'))[0]).toBe('condition_form_unknown');
  });
});
