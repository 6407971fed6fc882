import type { SessionView } from '~/api/generated/types.gen';
import { queryClient } from '~/query-client';

import { session } from './session';

/** Somebody signed in on a page for everybody: what was fetched for whoever was here before is theirs no longer. */
export function arrive(view: SessionView): void {
  session.enter(view);
  queryClient.removeQueries({ type: 'inactive' });
}
