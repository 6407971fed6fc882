import { both, question, questionnaireVersion } from '../../../../test/factories/questionnaire-version.js';
import { publishProblems } from './publish-check.js';
import type { Question, QuestionTexts } from './question.js';
import type { QuestionnaireVersion } from './questionnaire-version.js';

function told(version: QuestionnaireVersion): string[] {
  return publishProblems(version).map(({ part, key, problem }) => [part, key, problem.field, problem.code].join(' '));
}

function withTexts(texts: Partial<QuestionTexts>, changes: Partial<Question> = {}): QuestionnaireVersion {
  const plain = question('Q-1', changes);
  return questionnaireVersion([{ ...plain, texts: { ...plain.texts, ...texts } }]);
}

describe('publishProblems', () => {
  it('finds nothing wrong with a version whose texts are complete', () => {
    expect(told(questionnaireVersion([question('Q-1'), question('Q-2', { type: 'ynp', max: 2 })]))).toEqual([]);
  });

  it('wants a name in both languages and a question', () => {
    expect(told(questionnaireVersion([], { name: { ja: '試し', en: ' ' } }))).toEqual([
      'questionnaire  name.en text_missing_en',
      'questionnaire  questions questionnaire_empty',
    ]);
  });

  it('wants topic, question and every level in both languages', () => {
    const options = [both('0'), { ja: '一', en: '' }, both('2'), both('3'), { ja: ' ', en: 'four' }];

    expect(told(withTexts({ topic: { ja: '', en: '' }, options }))).toEqual([
      'question Q-1 texts.options.1.en text_missing_en',
      'question Q-1 texts.options.4.ja text_missing_ja',
      'question Q-1 texts.topic.ja text_missing_ja',
      'question Q-1 texts.topic.en text_missing_en',
    ]);
  });

  it('lets help be left out, but not in one language only', () => {
    expect(told(withTexts({ help: { ja: '', en: '' } }))).toEqual([]);
    expect(told(withTexts({ help: { ja: '助け', en: '' } }))).toEqual(['question Q-1 texts.help.en text_missing_en']);
  });

  it('wants one description per level', () => {
    expect(told(withTexts({ options: [both('0'), both('1')] }, { max: 2 }))).toEqual(['question Q-1 texts.options levels_incomplete']);
  });

  it('wants exactly no, partly and yes of a yes/partly/no question', () => {
    expect(told(questionnaireVersion([question('Q-1', { type: 'ynp', max: 3 })]))).toEqual(['question Q-1 max ynp_has_three_levels']);
  });

  it('wants a section that exists', () => {
    expect(told(questionnaireVersion([question('Q-1', { sectionKey: 'GONE' })]))).toEqual(['question Q-1 sectionKey section_unknown']);
  });

  it('wants conditions that name what the version has', () => {
    const broken = question('Q-1', { visibleIf: { answer: 'GONE', at_least: 1 }, naRule: { profile: 'P-1', equals: 'gone' } });

    expect(told(questionnaireVersion([broken]))).toEqual([
      'question Q-1 visibleIf.answer condition_question_unknown',
      'question Q-1 naRule.equals condition_option_unknown',
    ]);
  });

  it('wants steps from one level to the next, each once, and costs the right way round', () => {
    const step = { text: both('Do it'), effort: 'S' as const, costLow: 0, costHigh: 10_000 };
    const stepsUp = [
      { ...step, from: 0, to: 1 },
      { ...step, from: 0, to: 1 },
      { ...step, from: 1, to: 3 },
      { ...step, from: 4, to: 5 },
      { ...step, from: 2, to: 3, costLow: 10_001 },
    ];

    expect(told(withTexts({ stepsUp }))).toEqual([
      'question Q-1 texts.stepsUp.1 step_off_the_scale',
      'question Q-1 texts.stepsUp.2 step_off_the_scale',
      'question Q-1 texts.stepsUp.3 step_off_the_scale',
      'question Q-1 texts.stepsUp.4.costLow step_cost_reversed',
    ]);
  });

  it('wants names of sections and texts of profile questions', () => {
    const version = questionnaireVersion([question('Q-1')]);
    const content = {
      ...version.content,
      sections: [{ key: 'GOV', name: both('Governance'), shortName: { ja: '体制', en: '' } }],
      profileQuestions: version.content.profileQuestions.map((each) => ({
        ...each,
        options: each.options.map((option) => ({
          ...option,
          text: { ...option.text, ja: each.key === 'P-2' && option.value === 'some' ? '' : 'あ' },
        })),
      })),
    };

    expect(told({ ...version, content })).toEqual([
      'section GOV shortName.en text_missing_en',
      'profile_question P-2 options.some.ja text_missing_ja',
    ]);
  });
});
