import { useQuery } from '@tanstack/react-query';

import { informationClassesListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useText } from '~/messages/use-text';

/** The organization's information classes by key, in its order and in the language of the page. */
export function useClassWords(): ReadonlyMap<string, string> {
  const { text } = useText();
  const { data } = useQuery({ ...informationClassesListOptions(), staleTime: 60_000 });
  return new Map(data?.items.map(({ key, name }) => [key, text(name)]));
}
