import { baselineVersion, handlingRule } from '../../../../test/factories/baseline-version.js';
import type { BaselineVersion } from './baseline-version.js';
import { publishProblems, type QuestionnaireFacts } from './publish-check.js';

const questionnaire: QuestionnaireFacts = {
  state: 'published',
  maxOf: new Map([
    ['Q-1', 4],
    ['Q-2', 2],
  ]),
};

function told(changes: Partial<BaselineVersion>, facts: QuestionnaireFacts | null = questionnaire): string[] {
  return publishProblems(baselineVersion(changes), facts).map(({ part, key, problem }) =>
    [part, key, problem.field, problem.code].join(' '),
  );
}

describe('publishProblems', () => {
  it('finds nothing wrong with a baseline that asks something for each class', () => {
    expect(told({})).toEqual([]);
  });

  it('wants a name in both languages, of the baseline and of its classes', () => {
    const classes = baselineVersion().classes.map((each) => (each.key === 'plain' ? { ...each, name: { ...each.name, en: ' ' } } : each));

    expect(told({ name: { ja: '', en: 'Trial' }, classes })).toEqual([
      'baseline  name.ja text_missing_ja',
      'class plain name.en text_missing_en',
    ]);
  });

  it('wants a target of 1 or more for every class', () => {
    expect(told({ targets: { 'Q-1': { plain: 0, secret: 3 } } })).toEqual(['class plain targets class_asks_nothing']);
  });

  it('wants a class', () => {
    expect(told({ classes: [], targets: {}, musts: {} })).toEqual(['baseline  classes classes_missing']);
  });

  it('wants targets within the scale of their question', () => {
    expect(told({ targets: { 'Q-1': { plain: 4 }, 'Q-2': { secret: 3 } }, musts: {} })).toEqual([
      'question Q-2 targets.secret target_above_max',
    ]);
  });

  it('wants questions that the questionnaire asks', () => {
    expect(told({ targets: { 'Q-1': { plain: 1, secret: 1 }, GONE: { secret: 1 } } })).toEqual(['question GONE targets question_unknown']);
  });

  it('wants a target wherever there is a must', () => {
    expect(told({ musts: { 'Q-1': ['secret'], 'Q-2': ['plain', 'secret'] } })).toEqual(['question Q-2 targets.plain must_without_target']);
  });

  it('calls a class as its readers do, in their language', () => {
    const [bare] = publishProblems(baselineVersion({ musts: { 'Q-2': ['plain'] } }), questionnaire);

    expect(bare?.problem.in('ja')).toContain('情報区分「社内」');
    expect(bare?.problem.in('en')).toContain('class "Plain"');
  });

  it('wants a questionnaire version that is there and published', () => {
    expect(told({}, { ...questionnaire, state: 'draft' })).toEqual(['baseline  questionnaireVersionId questionnaire_unpublished']);
    expect(told({}, null)).toEqual(['baseline  questionnaireVersionId questionnaire_gone']);
  });

  it('lets a handling rule be left out, but not in one language only', () => {
    const handlingRules = [
      handlingRule('public', { text: { ja: '', en: '' } }),
      handlingRule('plain', { text: { ja: '鍵をかける', en: '' } }),
    ];

    expect(told({ handlingRules })).toEqual(['handling_rule plain/store text.en text_missing_en']);
  });
});
