import { both, question, questionnaireVersion } from '../../../../test/factories/questionnaire-version.js';
import { checkSections, editProfileQuestion } from './edit-content.js';

const { content } = questionnaireVersion([]);
const [section] = content.sections.map(({ name, shortName }) => ({ name, shortName }));
const named = (key: string) => ({ key, name: section?.name ?? both(''), shortName: section?.shortName ?? both('') });

describe('checkSections', () => {
  it('lets sections be added and ordered', () => {
    expect(() => checkSections([named('NEW'), named('GOV')], [question('Q-1')])).not.toThrow();
  });

  it('keeps a section that still holds questions', () => {
    const questions = [question('Q-1'), question('Q-2'), question('Q-3', { sectionKey: 'NEW' })];

    expect(() => checkSections([named('NEW')], questions)).toThrow('Section "GOV" still has 2 questions.');
  });

  it('takes each key once', () => {
    expect(() => checkSections([named('GOV'), named('GOV')], [])).toThrow('named twice');
  });
});

describe('editProfileQuestion', () => {
  const [before] = content.profileQuestions;
  if (!before) throw new Error('The sample has a profile question.');

  it('changes texts of the question and of single options', () => {
    const after = editProfileQuestion(before, { help: { en: 'Help' }, options: [{ value: 'some', text: { ja: '少し' } }] });

    expect(after).toEqual({
      ...before,
      help: { ja: '', en: 'Help' },
      options: [before.options[0], { value: 'some', text: { ja: '少し', en: 'some' }, exclusive: false }],
    });
  });

  it('refuses an option that the question does not have', () => {
    expect(() => editProfileQuestion(before, { options: [{ value: 'new', text: {} }] })).toThrow('has no option "new"');
  });
});
