import type { AnsweringView, AnswerView, AskedProbeView, AskedProfileQuestionView, AskedQuestionView } from '~/api/generated/types.gen';
import type { Bilingual } from '~/messages/use-text';

import { type Content, contentOf } from './content';
import { conflictAt, type Queue, waitingAt } from './queue';

/** One thing that is asked, whatever its shape. */
export type Item =
  | { readonly kind: 'question'; readonly key: string; readonly asked: AskedQuestionView }
  | { readonly kind: 'profile'; readonly key: string; readonly asked: AskedProfileQuestionView }
  | { readonly kind: 'probe'; readonly key: string; readonly asked: AskedProbeView };

/** One screen: a section of the questionnaire, or what is asked about the company before. */
export interface Part {
  readonly key: string;
  /** Null for the part about the company, which the page names. */
  readonly name: Bilingual | null;
  readonly items: readonly Item[];
}

/** No section of a questionnaire has this key: theirs begin with a letter. */
export const ABOUT = '0';

/** In the order in which one answers: the impression before anything else, the company, then section by section. */
export function partsOf({ probes, profileQuestions, sections, questions }: AnsweringView): Part[] {
  const about: Item[] = [
    ...probes.map((asked) => ({ kind: 'probe' as const, key: asked.key, asked })),
    ...profileQuestions.map((asked) => ({ kind: 'profile' as const, key: asked.key, asked })),
  ];
  const bySection = Map.groupBy(questions, ({ sectionKey }) => sectionKey);
  const rest = sections.map(({ key, name }) => ({
    key,
    name,
    items: (bySection.get(key) ?? []).map((asked) => ({ kind: 'question' as const, key: asked.key, asked })),
  }));
  return [{ key: ABOUT, name: null, items: about }, ...rest].filter(({ items }) => items.length > 0);
}

/** What the server was last seen to have: as read, or as this page saved it since. */
export function knownAnswers({ answers }: AnsweringView, { saved }: Queue): ReadonlyMap<string, AnswerView> {
  const known = new Map(answers.map((answer) => [answer.questionKey, answer]));
  for (const [key, answer] of Object.entries(saved)) {
    if (answer.version > (known.get(key)?.version ?? 0)) known.set(key, answer);
  }
  return known;
}

/** What the page shows at a question: what was typed here last, else what the server has. */
export function shownContent(key: string, known: ReadonlyMap<string, AnswerView>, queue: Queue): Content | null {
  const stands = known.get(key);
  return waitingAt(queue, key)?.content ?? conflictAt(queue, key)?.mine.content ?? (stands ? contentOf(stands) : null);
}

export interface Progress {
  readonly answered: number;
  readonly total: number;
}

export function progressOf(items: readonly Item[], contentAt: (key: string) => Content | null): Progress {
  return { answered: items.filter(({ key }) => isAnswered(contentAt(key))).length, total: items.length };
}

export function isAnswered(content: Content | null): boolean {
  return content !== null && content.kind !== null;
}

export interface Position {
  readonly part: Part;
  readonly item: Item;
  /** Null at either end. */
  readonly previous: Item | null;
  readonly next: Item | null;
}

/** Where one stands, and what lies on both sides, across sections. A question that has gone leads to the first one. */
export function positionOf(parts: readonly Part[], key: string | null): Position | null {
  const all = parts.flatMap((part) => part.items.map((item) => ({ part, item })));
  const index = Math.max(
    all.findIndex(({ item }) => item.key === key),
    0,
  );
  const here = all[index];
  if (!here) return null;
  return { ...here, previous: all[index - 1]?.item ?? null, next: all[index + 1]?.item ?? null };
}

/** Where to go on after a pause: the first open question, or the very first. */
export function firstOpen(items: readonly Item[], contentAt: (key: string) => Content | null): Item | null {
  return items.find(({ key }) => !isAnswered(contentAt(key))) ?? items[0] ?? null;
}
