import type { TFunction } from 'i18next';

import type { QuestionnaireVersionView } from '~/api/generated/types.gen';

import { conditionWords } from './condition-words';

const KNOWN = {
  content: {
    profileQuestions: [
      {
        key: 'P-09',
        label: { ja: '再委託', en: 'Subcontracting' },
        options: [{ value: 'none', text: { ja: '任せていない', en: 'None' } }],
      },
    ],
  },
  questions: [{ key: 'GOV-01', texts: { topic: { ja: '責任者', en: 'Executive' } } }],
} as unknown as QuestionnaireVersionView;
const NONE = { profile: 'P-09', equals: 'none' };
const LOW = { answer: 'GOV-01', at_most: 1 };

/** Says which sentence it would be, and with what. */
const t = ((key: string, places: object = {}) =>
  [key.replace('authoring.condition.', ''), ...Object.values(places)].join(' ')) as unknown as TFunction;

function words(condition: unknown): string {
  return conditionWords(condition, KNOWN, t, ({ ja }) => ja);
}

describe('a condition in words', () => {
  it('says that there is none', () => {
    expect(words(null)).toBe('none');
  });

  it('calls questions and options as their readers know them', () => {
    expect(words(NONE)).toBe('equalsWords 再委託 任せていない');
    expect(words(LOW)).toBe('atMostWords GOV-01 責任者 1');
  });

  it('names what is not known any more by its key', () => {
    expect(words({ answer: 'GONE', at_least: 2 })).toBe('atLeastWords GONE 2');
  });

  it('keeps groups apart by brackets, but not the whole', () => {
    expect(words({ any_of: [{ all_of: [NONE, LOW] }, { not: LOW }] })).toBe(
      '(equalsWords 再委託 任せていないandatMostWords GOV-01 責任者 1)ornotWords atMostWords GOV-01 責任者 1',
    );
  });
});
