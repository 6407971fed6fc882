import { useTranslation } from 'react-i18next';

import type { QuestionnaireProblemView, QuestionnaireVersionView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';

import { openFor } from './use-problems';

/** Something of the draft that one opens by itself. */
export interface Part {
  /** As the address names it. */
  readonly at: string;
  readonly code: string;
  readonly words: string;
  readonly problems: number;
}

export interface PartGroup {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly Part[];
}

/** Everything that can be opened, in the order in which it is asked. */
export function useParts(view: QuestionnaireVersionView, problems: readonly QuestionnaireProblemView[]): PartGroup[] {
  const { t } = useTranslation();
  const { text } = useText();
  const { content, questions } = view;
  const part = (at: string, code: string, words: string): Part => ({
    at,
    code,
    words,
    problems: problems.filter((problem) => openFor(problem).at === at).length,
  });
  return [
    { key: 'whole', name: '', parts: [part('whole', '', t('authoring.parts.whole')), part('sections', '', t('authoring.sections.title'))] },
    {
      key: 'profile',
      name: t('library.profile.title'),
      parts: content.profileQuestions.map(({ key, label }) => part(`profile:${key}`, key, text(label))),
    },
    ...content.sections.map(({ key, name }) => ({
      key: `section ${key}`,
      name: text(name) || key,
      parts: questions
        .filter(({ sectionKey }) => sectionKey === key)
        .map((question) => part(`question:${question.key}`, question.key, text(question.texts.topic))),
    })),
  ];
}
