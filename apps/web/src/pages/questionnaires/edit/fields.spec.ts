import type { QuestionView } from '~/api/generated/types.gen';
import type { Change } from '~/components/draft/changes';

import { questionChange } from './fields';

const OPTIONS = [
  { ja: 'ない', en: 'None' },
  { ja: 'ある', en: 'Some' },
];
const QUESTION = { texts: { options: OPTIONS, stepsUp: [], terms: ['rule'] } } as unknown as QuestionView;

function change(field: string, value: unknown): Change {
  return { part: 'question:GOV-01', field, base: null, value, due: 0, attempted: [] };
}

describe('what is sent of a question', () => {
  it('is what changed, in the shape of the question', () => {
    expect(questionChange(QUESTION, [change('texts.topic.ja', '方針'), change('shortForm', true)])).toEqual({
      texts: { topic: { ja: '方針' } },
      shortForm: true,
    });
  });

  it('is the whole list where one line of it changed', () => {
    expect(questionChange(QUESTION, [change('texts.options.1.ja', 'ある')])).toEqual({ texts: { options: OPTIONS } });
  });

  it('takes a condition as one', () => {
    expect(questionChange(QUESTION, [change('visibleIf', null)])).toEqual({ visibleIf: null });
  });
});
