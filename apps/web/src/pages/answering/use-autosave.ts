import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { assessmentsOpenOptions, meReadOptions, signOffReviewQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { answersWrite } from '~/api/generated/sdk.gen';
import type { AnsweringView, SavedAnswerView } from '~/api/generated/types.gen';
import { session } from '~/session/session';
import { useMe } from '~/session/use-me';

import { Autosave } from './autosave';
import { KeptAnswers } from './kept-answers';
import type { Queue } from './queue';

/** Saves what is answered in one assessment, and says how that goes. */
export function useAutosave(assessmentId: string): { readonly autosave: Autosave; readonly queue: Queue } {
  const queryClient = useQueryClient();
  const person = useMe().id;
  const { queryKey } = assessmentsOpenOptions({ path: { id: assessmentId } });

  const [autosave] = useState(
    () =>
      new Autosave({
        mayGo: () => queryClient.getQueryData(meReadOptions().queryKey)?.id === person,
        kept: new KeptAnswers(person, assessmentId),
        send: async (questionKey, body) => (await answersWrite({ path: { id: assessmentId, questionKey }, body })).data,
        onSaved: (saved) => {
          // The first answer begins the assessment, and with it come the right to submit and the way to sign-off.
          const begins = hasNotBegun(queryClient.getQueryData<AnsweringView>(queryKey));
          queryClient.setQueryData<AnsweringView>(queryKey, (view) => view && withSaved(view, saved));
          if (saved.movesOthers || begins) void queryClient.invalidateQueries({ queryKey });
          void queryClient.invalidateQueries({ queryKey: signOffReviewQueryKey({ path: { id: assessmentId } }) });
        },
      }),
  );
  useEffect(() => autosave.start(), [autosave]);
  useEffect(() => watched(autosave), [autosave]);
  return { autosave, queue: useSyncExternalStore(autosave.subscribe, () => autosave.queue) };
}

/** When the line or the session may be back, when the page goes out of sight, and when it is closed while this device keeps nothing. */
function watched(autosave: Autosave): () => void {
  const tryAgain = () => autosave.tryAgain();
  const isSignedOut = () => autosave.queue.trouble?.kind === 'signed_out';
  const forget = session.subscribe(() => {
    if (isSignedOut() && session.state.kind === 'signed_in') tryAgain();
  });
  const seenAgain = () => {
    if (document.visibilityState === 'hidden') autosave.hurry();
    // Somebody may have signed in again in another tab.
    else if (isSignedOut()) void session.renew().catch(() => undefined);
  };
  const leaving = (event: BeforeUnloadEvent) => {
    if (!autosave.keeps && autosave.queue.waiting.length > 0) event.preventDefault();
  };
  addEventListener('online', tryAgain);
  addEventListener('beforeunload', leaving);
  document.addEventListener('visibilitychange', seenAgain);
  return () => {
    forget();
    removeEventListener('online', tryAgain);
    removeEventListener('beforeunload', leaving);
    document.removeEventListener('visibilitychange', seenAgain);
  };
}

function hasNotBegun(view: AnsweringView | undefined): boolean {
  return view?.assessment.state === 'issued' || view?.assessment.state === 'opened';
}

function withSaved(view: AnsweringView, { answer, answered, total }: SavedAnswerView): AnsweringView {
  const others = view.answers.filter(({ questionKey }) => questionKey !== answer.questionKey);
  return { ...view, assessment: { ...view.assessment, answered, total }, answers: [...others, answer] };
}
