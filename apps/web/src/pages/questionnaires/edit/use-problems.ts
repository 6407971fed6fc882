import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { questionnaireVersionsProblemsOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { QuestionnaireProblemView, QuestionnaireVersionView } from '~/api/generated/types.gen';
import type { Place } from '~/components/draft/changes';

import type { EditSearch } from './edit-search';
import { at, profileIn } from './fields';

/** What keeps the draft from being published, asked again whenever it has changed. Undefined while that is not known. */
export function useProblems(id: string, version: number): readonly QuestionnaireProblemView[] | undefined {
  const { data, refetch } = useQuery(questionnaireVersionsProblemsOptions({ path: { id } }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version may have other problems
  useEffect(() => {
    void refetch();
  }, [version, refetch]);
  return data?.problems;
}

/** Where a problem is met. A condition is one field, whatever is wrong inside. */
export function placeOf({ part, key, field }: QuestionnaireProblemView, view: Pick<QuestionnaireVersionView, 'content'>): Place {
  const name = key ?? '';
  switch (part) {
    case 'section':
      return at.section(name, field);
    case 'question':
      return at.question(name, /^(visibleIf|naRule)\b/.exec(field)?.[1] ?? field);
    case 'profile_question':
      return at.profile(name, inOptions(field, profileIn(view, name)?.options ?? []));
    case 'questionnaire':
      return at.whole(field);
  }
}

/** What has to be open to get there. */
export function openFor({ part, key }: QuestionnaireProblemView): EditSearch {
  switch (part) {
    case 'section':
      return { at: 'sections' };
    case 'question':
      return { at: `question:${key}` };
    case 'profile_question':
      return { at: `profile:${key}` };
    case 'questionnaire':
      return { at: 'whole' };
  }
}

/** Options are named by their value there, and by their place here: `options.none.ja` → `options.2.text.ja`. */
function inOptions(field: string, options: readonly { readonly value: string }[]): string {
  const found = /^options\.(.+)\.(ja|en)$/.exec(field);
  if (!found) return field;
  return `options.${options.findIndex(({ value }) => value === found[1])}.text.${found[2]}`;
}
