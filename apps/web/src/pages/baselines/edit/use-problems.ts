import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { baselineVersionsProblemsOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { BaselineProblemView } from '~/api/generated/types.gen';
import type { Place } from '~/components/draft/changes';

import { at } from './fields';

/** What keeps the draft from being published, asked again whenever it has changed. Undefined while that is not known. */
export function useProblems(id: string, version: number): readonly BaselineProblemView[] | undefined {
  const { data, refetch } = useQuery(baselineVersionsProblemsOptions({ path: { id } }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version may have other problems
  useEffect(() => {
    void refetch();
  }, [version, refetch]);
  return data?.problems;
}

/** Where on the page a problem is met. */
export function placeOf({ part, key, field }: BaselineProblemView): Place {
  const name = key ?? '';
  switch (part) {
    case 'class':
      return at.ofClass(name, field);
    case 'question':
      return at.target(name, field.replace('targets.', ''));
    case 'handling_rule': {
      const [classKey = '', stageKey = ''] = name.split('/');
      return at.rule(classKey, stageKey, field);
    }
    case 'baseline':
      return at.whole(field);
  }
}
