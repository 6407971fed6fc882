import { useQuery } from '@tanstack/react-query';

import { meReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { MeView } from '~/api/generated/types.gen';

import { useSession } from './use-session';

/** Whoever opens a page for everybody: null for a stranger, undefined while that is not known yet. */
export function useVisitor(): MeView | null | undefined {
  const isSignedIn = useSession().kind === 'signed_in';
  const { data, isError } = useQuery({ ...meReadOptions(), enabled: isSignedIn });
  if (!isSignedIn || isError) return null;
  return data;
}
