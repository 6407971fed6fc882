import type { QuestionView } from '~/api/generated/types.gen';
import type { Bilingual } from '~/messages/use-text';

/** The view of a questionnaire, as its address holds it. */
export interface QuestionsSearch {
  readonly search?: string;
}

export function questionsSearchIn({ search }: Record<string, unknown>): QuestionsSearch {
  return typeof search === 'string' && search !== '' ? { search } : {};
}

type Searched = Pick<QuestionView, 'key'> & {
  readonly texts: Pick<QuestionView['texts'], 'topic' | 'question' | 'help' | 'why' | 'options' | 'evidence'>;
};

/**
 * Whether a question holds every one of the words, in its key or in what it says in the language read.
 * Full and half width, capital and small letters are alike.
 */
export function isFound({ key, texts }: Searched, words: string, text: (both: Bilingual) => string): boolean {
  const { topic, question, help, why, options, evidence } = texts;
  const said = alike([key, ...[topic, question, help, why, ...options, evidence].map(text)].join('\n'));
  return alike(words)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

function alike(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
