import { baselineSheet } from './baseline-sheet.js';
import type { WorkbookSubject } from './subject.js';

const both = (text: string) => ({ ja: text, en: text });

/** A questionnaire with one question, of which the baseline says nothing. */
function subjectWith(key: string): WorkbookSubject {
  const parts: unknown = {
    say: (word: string) => word,
    language: 'en',
    heading: 'Autumn',
    baseline: { classes: [{ key: 'hi', name: both('Secret') }], weights: {}, targets: {}, musts: {} },
    questionnaire: {
      content: { sections: [{ key: 'GOV', name: both('Governance') }] },
      questions: [{ key, sectionKey: 'GOV', texts: { topic: both('Topic'), question: both('Question') } }],
    },
  };
  return parts as WorkbookSubject;
}

describe('baselineSheet', () => {
  it.each(['GOV-01', 'constructor', 'toString', '__proto__'])(
    'demands nothing of a question %s of which the baseline says nothing',
    (key) => {
      const { rows } = baselineSheet(subjectWith(key));

      expect(rows).toMatchObject([{ questionKey: key, weight: 1, 'target:hi': 0, 'must:hi': expect.objectContaining({ code: false }) }]);
    },
  );
});
