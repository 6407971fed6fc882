import type { AnswerContent } from './answer.js';
import { type AnswerInput, checkedAnswer } from './answer-input.js';
import type { AskedForm } from './asked-form.js';

const form: AskedForm = {
  questions: [
    { key: 'GOV-01', sectionKey: 'GOV', max: 4, phase: 'governance', shortForm: true, naAllowed: false, visibleIf: null, naRule: null },
    { key: 'SUP-01', sectionKey: 'SUP', max: 2, phase: 'handling', shortForm: true, naAllowed: true, visibleIf: null, naRule: null },
  ],
  profileQuestions: [
    { key: 'P-09', type: 'single', options: [{ value: 'none', exclusive: false }], fields: [], visibleIf: null },
    { key: 'P-13', type: 'text', options: [], fields: [{ value: 'business_hours' }], visibleIf: null },
  ],
  probes: [{ key: 'S-01', options: [{ value: 4 }, { value: 3 }, { value: 1 }, { value: 0 }], compareWith: { overall: 'maturity' } }],
  steering: new Set(),
  advising: new Set(),
};
const nothing: AnswerContent = { kind: null, level: null, reason: null, value: null, comment: null };

describe('checkedAnswer', () => {
  it.each<[string, AnswerInput, Partial<AnswerContent>]>([
    ['GOV-01', { kind: 'level', level: 0 }, { kind: 'level', level: 0 }],
    ['GOV-01', { kind: 'level', level: 4 }, { kind: 'level', level: 4 }],
    ['SUP-01', { kind: 'level', level: 2 }, { kind: 'level', level: 2 }],
    ['GOV-01', { kind: 'unknown' }, { kind: 'unknown' }],
    ['SUP-01', { kind: 'not_applicable', reason: '再委託なし' }, { kind: 'not_applicable', reason: '再委託なし' }],
    ['GOV-01', { kind: 'declined', reason: '営業秘密' }, { kind: 'declined', reason: '営業秘密' }],
    ['P-09', { kind: 'profile', value: 'none' }, { kind: 'profile', value: 'none' }],
    ['S-01', { kind: 'probe', value: 3 }, { kind: 'probe', value: 3 }],
    ['GOV-01', { kind: null }, {}],
  ])('takes for %s: %j', (key, input, expected) => {
    const content = checkedAnswer(form, key, input);

    expect(content).toEqual({ ...nothing, ...expected });
  });

  it('keeps a comment beside any answer, and one that stands alone', () => {
    const beside = checkedAnswer(form, 'GOV-01', { kind: 'level', level: 1, comment: ' 来月から\r\n始めます ' });
    const alone = checkedAnswer(form, 'GOV-01', { kind: null, comment: '確認中' });

    expect(beside.comment).toBe('来月から\n始めます');
    expect(alone).toEqual({ ...nothing, comment: '確認中' });
  });

  it.each<[string, AnswerInput, string, string | null]>([
    ['GOV-01', { kind: 'level', level: 5 }, 'level_out_of_range', 'level'],
    ['GOV-01', { kind: 'level', level: -1 }, 'level_out_of_range', 'level'],
    ['GOV-01', { kind: 'level', level: 1.5 }, 'level_out_of_range', 'level'],
    ['SUP-01', { kind: 'level', level: 3 }, 'level_out_of_range', 'level'],
    ['GOV-01', { kind: 'level' }, 'level_out_of_range', 'level'],
    ['GOV-01', { kind: 'not_applicable', reason: '対象外' }, 'not_applicable_not_allowed', 'kind'],
    ['SUP-01', { kind: 'not_applicable', reason: ' \n ' }, 'reason_missing', 'reason'],
    ['GOV-01', { kind: 'declined' }, 'reason_missing', 'reason'],
    ['GOV-01', { kind: 'declined', reason: 'あ'.repeat(2_001) }, 'text_too_long', 'reason'],
    ['GOV-01', { kind: 'unknown', comment: 'あ'.repeat(4_001) }, 'text_too_long', 'comment'],
    ['GOV-01', { kind: 'unknown', level: 1 }, 'answer_field_unfit', 'level'],
    ['GOV-01', { kind: null, reason: '理由' }, 'answer_field_unfit', 'reason'],
    ['GOV-01', { kind: 'profile', value: 'none' }, 'answer_kind_unfit', 'kind'],
    ['P-09', { kind: 'level', level: 1 }, 'answer_kind_unfit', 'kind'],
    ['S-01', { kind: 'profile', value: 'none' }, 'answer_kind_unfit', 'kind'],
    ['S-01', { kind: 'probe', value: 2 }, 'option_unknown', 'value'],
    ['S-01', { kind: 'probe', value: '3' }, 'option_unknown', 'value'],
    ['GOV-99', { kind: 'level', level: 1 }, 'question_not_found', null],
    ['__proto__', { kind: null }, 'question_not_found', null],
  ])('refuses for %s: %j (%s)', (key, input, code, field) => {
    expect(() => checkedAnswer(form, key, input)).toThrow(expect.objectContaining({ code, field }));
  });

  it('keeps nothing that PostgreSQL would choke on', () => {
    const content = checkedAnswer(form, 'GOV-01', { kind: 'declined', reason: 'a\u0000b\ud800\u0007\u202ec' });

    expect(content.reason).toBe('ab\ufffdc');
  });
});
