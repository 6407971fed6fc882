import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { assessmentsOpenOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useChanges } from '~/api/use-changes';

import type { Sheet } from './use-sheet';

/** So soon after one's own save, a change is most likely its echo. */
const ECHO_MILLISECONDS = 2_000;
/** Then others' changes wait this long, so that answering quickly does not read everything again each time. */
const CALM_MILLISECONDS = 8_000;

/** What others answer appears here, and when somebody submits or ends the assessment, the page says so. */
export function useOthers({ view, queue }: Sheet): void {
  const queryClient = useQueryClient();
  const { id } = view.assessment;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const readAgain = () => {
    timer.current = undefined;
    void queryClient.invalidateQueries({ queryKey: assessmentsOpenOptions({ path: { id } }).queryKey });
  };
  const { savedAt, sending, closed } = queue;
  useChanges(`assessment:${id}`, () => {
    const isEcho = sending !== null || (savedAt !== null && Date.now() - savedAt < ECHO_MILLISECONDS);
    if (!isEcho) return readAgain();
    timer.current ??= setTimeout(readAgain, CALM_MILLISECONDS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const isClosed = closed !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when a save was refused because it had ended
  useEffect(() => {
    if (isClosed) readAgain();
  }, [isClosed]);
}
