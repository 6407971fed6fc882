import type { Bilingual } from '@app/kernel';
import { CATALOGUE_ID, newId } from '@app/kernel';
import type { Question, QuestionnaireVersion } from '@app/questionnaires';

/** A text in both languages. */
export function both(text: string): Bilingual {
  return { ja: `${text}（和）`, en: text };
}

const NOTHING: Bilingual = { ja: '', en: '' };

/** A question that can be published: levels 0 to 4 in section GOV. */
export function question(key: string, changes: Partial<Question> = {}): Question {
  const max = changes.max ?? 4;
  return {
    key,
    position: 1,
    sectionKey: 'GOV',
    type: 'maturity',
    max,
    phase: 'governance',
    shortForm: false,
    naAllowed: false,
    visibleIf: null,
    naRule: null,
    texts: {
      topic: both(`Topic of ${key}`),
      question: both(`Question of ${key}?`),
      help: NOTHING,
      why: NOTHING,
      options: Array.from({ length: max + 1 }, (_, level) => both(`Level ${level}`)),
      evidence: NOTHING,
      naCondition: NOTHING,
      firstStep: NOTHING,
      stepsUp: [],
      terms: [],
      answerer: null,
    },
    ...changes,
  };
}

/** A version that can be published: one section, one single and one multiple choice in the profile, and the questions given. */
export function questionnaireVersion(questions: readonly Question[], changes: Partial<QuestionnaireVersion> = {}): QuestionnaireVersion {
  const choice = { label: both('Label'), text: both('Text'), help: NOTHING, purpose: NOTHING, fields: [], visibleIf: null };
  const options = ['none', 'some'].map((value) => ({ value, text: both(value), exclusive: false }));
  return {
    ownerId: CATALOGUE_ID,
    id: newId(),
    questionnaireId: newId(),
    number: 1,
    state: 'draft',
    name: { ja: '試し', en: 'Trial' },
    changeNote: '',
    createdAt: new Date(0),
    publishedAt: null,
    version: 1,
    content: {
      sections: [{ key: 'GOV', name: both('Governance'), shortName: both('Gov.') }],
      profileQuestions: [
        { ...choice, key: 'P-1', type: 'single', options },
        { ...choice, key: 'P-2', type: 'multi', options },
      ],
      probes: [],
      consistencyRules: [],
      scale: { maturity: [], ynp: [], special: [], rule: NOTHING, conventions: [] },
      glossary: [],
      stepUpNote: { text: NOTHING, efforts: [] },
    },
    questions: questions.map((each, index) => ({ ...each, position: index + 1 })),
    ...changes,
  };
}
