import type { AnswerView } from '~/api/generated/types.gen';

import { type Content, contentOf, isComplete, NOTHING_SAID, saysTheSame } from './content';
import type { Outcome, Theirs } from './outcome';

/** What was typed at one question and does not stand on the server yet. */
export interface Waiting {
  readonly key: string;
  readonly content: Content;
  /** The version that it is written over. */
  readonly seen: number;
  /** Goes up with every change, so that an answer to an older one is told apart. */
  readonly revision: number;
  /** Not sent before this moment: a text waits until its writer pauses. */
  readonly due: number;
  /** What was sent and may have arrived although no answer came back. */
  readonly attempted: readonly Content[];
}

/** Two people wrote at the same question; the person at this page chooses. */
export interface Conflict {
  readonly mine: Waiting;
  readonly theirs: Theirs;
}

export interface Trouble {
  readonly kind: 'unreachable' | 'busy' | 'signed_out';
  readonly failures: number;
  /** Not tried again before this moment. */
  readonly until: number;
}

/** Everything that was answered here and is on its way. A value: each of the functions below returns the next one. */
export interface Queue {
  /** In the order in which they were first touched; one a question. */
  readonly waiting: readonly Waiting[];
  readonly sending: { readonly key: string; readonly revision: number } | null;
  readonly conflicts: readonly Conflict[];
  /** Sentences, by question: what was not accepted as it is. */
  readonly refused: Readonly<Record<string, string>>;
  /** What this page has saved, by question; it may be newer than what was last read. */
  readonly saved: Readonly<Record<string, AnswerView>>;
  readonly savedAt: number | null;
  readonly trouble: Trouble | null;
  /** Why nothing can be saved any more. */
  readonly closed: string | null;
}

export const EMPTY_QUEUE: Queue = {
  waiting: [],
  sending: null,
  conflicts: [],
  refused: {},
  saved: {},
  savedAt: null,
  trouble: null,
  closed: null,
};

const FIRST_PAUSE_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

/**
 * Somebody answered, or typed on.
 *
 * @param known what stood at the question when they did; null where nothing was ever written
 * @param due when it may be sent
 */
export function typed(queue: Queue, key: string, content: Content, known: AnswerView | null, due: number): Queue {
  const before = waitingAt(queue, key);
  const refused = without(queue.refused, key);
  const isAsKnown = saysTheSame(known ?? NOTHING_SAID, content);
  if (isAsKnown && (!before || mayBeTakenBack(before, known))) return { ...queue, refused, ...dropped(queue, key) };
  if (!before) {
    const waiting = { key, content, seen: known?.version ?? 0, revision: 1, due, attempted: [] };
    return { ...queue, refused, waiting: [...queue.waiting, waiting] };
  }
  return { ...queue, refused, ...replaced(queue, { ...before, content, revision: before.revision + 1, due }) };
}

/** What was kept on the device at an earlier visit, in its order. What is typed here already is newer. */
export function adopted(queue: Queue, kept: readonly Waiting[]): Queue {
  const more = kept.filter(({ key }) => !waitingAt(queue, key));
  return { ...queue, waiting: [...more, ...queue.waiting] };
}

/** The one to send now; one at a time, so that they arrive in order. */
export function nextToSend(queue: Queue, now: number): Waiting | null {
  if (queue.sending || isStopped(queue) || (queue.trouble && queue.trouble.until > now)) return null;
  return queue.waiting.find((waiting) => isSendable(queue, waiting) && waiting.due <= now) ?? null;
}

/** When to look again; null when only a person, or the line, can change anything. */
export function wakeAt(queue: Queue): number | null {
  if (queue.sending || isStopped(queue)) return null;
  const dues = queue.waiting.filter((waiting) => isSendable(queue, waiting)).map(({ due }) => due);
  return dues.length === 0 ? null : Math.max(Math.min(...dues), queue.trouble?.until ?? 0);
}

export function sent(queue: Queue, { key, revision, content, attempted, ...rest }: Waiting): Queue {
  const tried = { ...rest, key, revision, content, attempted: attempted.at(-1) === content ? attempted : [...attempted, content] };
  return { ...queue, sending: { key, revision }, ...replaced(queue, tried) };
}

/** The server has it. What was typed on meanwhile goes out over the version that this made. */
export function saved(queue: Queue, answer: AnswerView, now: number): Queue {
  const key = answer.questionKey;
  const waiting = waitingAt(queue, key);
  const isLast = waiting?.revision === queue.sending?.revision;
  const next = waiting && !isLast ? replaced(queue, { ...waiting, seen: answer.version, attempted: [] }) : dropped(queue, key);
  return { ...queue, ...next, ...stands(queue, answer, now) };
}

/** It did not go through. Nothing that was typed goes away, whatever the reason. */
export function failed(queue: Queue, outcome: Outcome, now: number): Queue {
  const after = { ...queue, sending: null };
  const key = queue.sending?.key ?? '';
  switch (outcome.kind) {
    case 'unreachable':
    case 'busy':
    case 'signed_out':
      return { ...after, trouble: troubleAfter(queue.trouble, outcome.kind, now) };
    case 'closed':
      return { ...after, closed: outcome.sentence };
    case 'refused':
      return { ...after, trouble: null, refused: { ...queue.refused, [key]: outcome.sentence } };
    case 'changed':
      return changedMeanwhile({ ...after, trouble: null }, key, outcome.theirs, now);
  }
}

/** The line may be back, or somebody has signed in again: try at once. */
export function triedAgain(queue: Queue, now: number): Queue {
  return queue.trouble ? { ...queue, trouble: { ...queue.trouble, kind: 'unreachable', until: now } } : queue;
}

/** Whoever leaves the question or the page does not wait for the pause. */
export function hurried(queue: Queue, now: number): Queue {
  if (queue.waiting.every(({ due }) => due <= now)) return queue;
  return { ...queue, waiting: queue.waiting.map((waiting) => ({ ...waiting, due: Math.min(waiting.due, now) })) };
}

/** One of the two stays: mine is written over theirs, whose words remain in the history. */
export function chose(queue: Queue, key: string, which: 'mine' | 'theirs', now: number): Queue {
  const conflict = conflictAt(queue, key);
  if (!conflict) return queue;
  const conflicts = queue.conflicts.filter((open) => open !== conflict);
  const settled = { ...queue, conflicts, saved: { ...queue.saved, [key]: answerFrom(key, conflict.theirs) } };
  if (which === 'theirs') return settled;
  const waiting = { ...conflict.mine, seen: conflict.theirs.version, due: now, attempted: [] };
  return { ...settled, waiting: [...queue.waiting, waiting] };
}

/** What stands nowhere but on this device, in its order. */
export function unsaved({ waiting, conflicts }: Queue): readonly Waiting[] {
  return [...waiting, ...conflicts.map(({ mine }) => mine)];
}

export function waitingAt({ waiting }: Queue, key: string): Waiting | undefined {
  return waiting.find((candidate) => candidate.key === key);
}

export function conflictAt({ conflicts }: Queue, key: string): Conflict | undefined {
  return conflicts.find(({ mine }) => mine.key === key);
}

/** Theirs may be what this page itself sent, when the answer was lost on its way back: then nobody else was here. */
function changedMeanwhile(queue: Queue, key: string, theirs: Theirs, now: number): Queue {
  const waiting = waitingAt(queue, key);
  if (!waiting) return queue;
  if (saysTheSame(theirs, waiting.content)) return { ...queue, ...dropped(queue, key), ...stands(queue, answerFrom(key, theirs), now) };
  if (waiting.attempted.some((content) => saysTheSame(content, theirs))) {
    return { ...queue, ...replaced(queue, { ...waiting, seen: theirs.version, attempted: [] }) };
  }
  return { ...queue, ...dropped(queue, key), conflicts: [...queue.conflicts, { mine: waiting, theirs }] };
}

function stands(queue: Queue, answer: AnswerView, now: number): Partial<Queue> {
  return { sending: null, trouble: null, saved: { ...queue.saved, [answer.questionKey]: answer }, savedAt: now };
}

/** Nothing of it can have reached the server, and nobody has written since. */
function mayBeTakenBack({ attempted, seen }: Waiting, known: AnswerView | null): boolean {
  return attempted.length === 0 && seen === (known?.version ?? 0);
}

function answerFrom(key: string, theirs: Theirs): AnswerView {
  return { ...contentOf(theirs), questionKey: key, version: theirs.version, answeredBy: theirs.by, answeredAt: theirs.at };
}

function troubleAfter(before: Trouble | null, kind: Trouble['kind'], now: number): Trouble {
  const failures = (before?.failures ?? 0) + 1;
  const pause = Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** (failures - 1), LONGEST_PAUSE_MILLISECONDS);
  return { kind, failures, until: now + pause };
}

function isStopped({ closed, trouble }: Queue): boolean {
  return closed !== null || trouble?.kind === 'signed_out';
}

function isSendable({ refused }: Queue, { key, content }: Waiting): boolean {
  return isComplete(content) && !Object.hasOwn(refused, key);
}

function replaced({ waiting }: Queue, next: Waiting): Pick<Queue, 'waiting'> {
  return { waiting: waiting.map((candidate) => (candidate.key === next.key ? next : candidate)) };
}

function dropped({ waiting }: Queue, key: string): Pick<Queue, 'waiting'> {
  return { waiting: waiting.filter((candidate) => candidate.key !== key) };
}

function without(sentences: Queue['refused'], key: string): Queue['refused'] {
  return Object.fromEntries(Object.entries(sentences).filter(([at]) => at !== key));
}
