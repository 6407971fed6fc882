import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { assessmentsOpenOptions, meReadOptions, signOffReviewQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { answersWrite } from '~/api/generated/sdk.gen';
import type { AnsweringView, SavedAnswerView } from '~/api/generated/types.gen';
import { useMe } from '~/session/use-me';
import { type Carrier, watchOver } from '~/session/watch-over';

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
  useEffect(() => watchOver(carrierOf(autosave)), [autosave]);
  return { autosave, queue: useSyncExternalStore(autosave.subscribe, () => autosave.queue) };
}

function carrierOf(autosave: Autosave): Carrier {
  return {
    tryAgain: () => autosave.tryAgain(),
    hurry: () => autosave.hurry(),
    isSignedOut: () => autosave.queue.trouble?.kind === 'signed_out',
    wouldLose: () => !autosave.keeps && autosave.queue.waiting.length > 0,
  };
}

function hasNotBegun(view: AnsweringView | undefined): boolean {
  return view?.assessment.state === 'issued' || view?.assessment.state === 'opened';
}

function withSaved(view: AnsweringView, { answer, answered, total }: SavedAnswerView): AnsweringView {
  const others = view.answers.filter(({ questionKey }) => questionKey !== answer.questionKey);
  return { ...view, assessment: { ...view.assessment, answered, total }, answers: [...others, answer] };
}
