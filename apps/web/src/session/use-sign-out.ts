import { useRouter } from '@tanstack/react-router';

import { sessionSignOut } from '~/api/generated/sdk.gen';
import { paths } from '~/paths';
import { queryClient } from '~/query-client';

import { forgetEverybodysWords } from './kept-here';
import { session } from './session';

/** Signs out here. Whoever leaves has left, also when the server cannot be told now; the cookie ends by itself. */
export function useSignOut(): () => Promise<void> {
  const router = useRouter();
  return async () => {
    await sessionSignOut().catch(() => undefined);
    session.leave();
    forgetEverybodysWords();
    await router.navigate({ to: paths.signIn, ignoreBlocker: true });
    queryClient.clear();
  };
}
