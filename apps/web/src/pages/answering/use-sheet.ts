import { useEffect, useMemo, useState } from 'react';

import type { AnsweringView, AnswerView } from '~/api/generated/types.gen';

import { type Autosave, TYPING_PAUSE_MILLISECONDS } from './autosave';
import { type Content, NOTHING_SAID } from './content';
import { rememberedPlace, rememberPlace } from './place';
import type { Queue } from './queue';
import { firstOpen, knownAnswers, type Part, type Position, type Progress, partsOf, positionOf, progressOf, shownContent } from './sheet';
import { useAutosave } from './use-autosave';

/** Everything that the parts of the answering page share. */
export interface Sheet {
  readonly view: AnsweringView;
  readonly parts: readonly Part[];
  /** Null when nothing is asked. */
  readonly position: Position | null;
  /** Of all questions; what is asked about the company is not counted. */
  readonly progress: Progress;
  readonly queue: Queue;
  readonly autosave: Autosave;
  readonly mayWrite: boolean;
  /** What is shown at a question. */
  readonly contentAt: (key: string) => Content | null;
  /** What the server has there. */
  readonly knownAt: (key: string) => AnswerView | null;
  readonly goTo: (key: string) => void;
  readonly goToPart: (part: Part) => void;
  /** Answers in the place of what stands there; the comment stays. `pause`: while a text is written. */
  readonly answer: (key: string, answer: Partial<Content>, pause?: boolean) => void;
  /** Comments beside what stands there. */
  readonly comment: (key: string, comment: string | null) => void;
}

/** @param asked the question that a link led to */
export function useSheet(view: AnsweringView, asked: string | undefined): Sheet {
  const { id } = view.assessment;
  const { autosave, queue } = useAutosave(id);
  const parts = useMemo(() => partsOf(view), [view]);
  const known = useMemo(() => knownAnswers(view, queue), [view, queue]);
  const contentAt = (key: string) => shownContent(key, known, queue);
  const all = parts.flatMap(({ items }) => items);
  const [place, setPlace] = useState(() => asked ?? rememberedPlace(id) ?? firstOpen(all, contentAt)?.key ?? null);

  useEffect(() => {
    if (asked !== undefined) setPlace(asked);
  }, [asked]);

  const goTo = (key: string) => {
    autosave.hurry();
    setPlace(key);
    rememberPlace(id, key);
  };
  const write = (key: string, content: Content, pause: boolean) =>
    autosave.type(key, content, known.get(key) ?? null, pause ? TYPING_PAUSE_MILLISECONDS : 0);
  return {
    view,
    parts,
    queue,
    autosave,
    contentAt,
    goTo,
    position: positionOf(parts, place),
    progress: progressOf(
      all.filter(({ kind }) => kind === 'question'),
      contentAt,
    ),
    mayWrite: view.abilities.answer && queue.closed === null,
    knownAt: (key) => known.get(key) ?? null,
    goToPart: (part) => {
      const item = firstOpen(part.items, contentAt);
      if (item) goTo(item.key);
    },
    answer: (key, answer, pause = false) => write(key, { ...NOTHING_SAID, comment: contentAt(key)?.comment ?? null, ...answer }, pause),
    comment: (key, comment) => write(key, { ...(contentAt(key) ?? NOTHING_SAID), comment }, true),
  };
}
