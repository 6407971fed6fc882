import type { Outcome } from './outcome';

/** Where in a draft: a part that is sent by itself (the grid, one question), and a field of it as the API names it. */
export interface Place {
  readonly part: string;
  readonly field: string;
}

/** What was entered at one place and does not stand on the server yet. */
export interface Change extends Place {
  /** What stood there when it was entered. */
  readonly base: unknown;
  readonly value: unknown;
  /** Not sent before this moment: a text waits until its writer pauses. */
  readonly due: number;
  /** What was sent and may have arrived although no answer came back. */
  readonly attempted: readonly unknown[];
}

/** Two people wrote at the same place; the person at this page chooses. */
export interface Conflict {
  readonly mine: Change;
  readonly theirs: unknown;
}

export interface Trouble {
  readonly kind: 'unreachable' | 'busy' | 'signed_out';
  readonly failures: number;
  /** Not tried again before this moment. */
  readonly until: number;
}

/** Everything that was entered here and is on its way. A value: each of the functions below returns the next one. */
export interface Changes {
  /** In the order in which the places were first touched; one a place. */
  readonly waiting: readonly Change[];
  readonly sending: readonly Change[] | null;
  readonly conflicts: readonly Conflict[];
  /** Sentences, by place (`nameOf`): what was not accepted as it is. */
  readonly refused: Readonly<Record<string, string>>;
  readonly savedAt: number | null;
  readonly trouble: Trouble | null;
  /** Why nothing can be saved any more. */
  readonly closed: string | null;
}

export const NO_CHANGES: Changes = {
  waiting: [],
  sending: null,
  conflicts: [],
  refused: {},
  savedAt: null,
  trouble: null,
  closed: null,
};

const FIRST_PAUSE_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

/** A place in one word; also its address on the page. */
export function nameOf({ part, field }: Place): string {
  return `${part}|${field}`;
}

/**
 * Somebody entered something, or typed on.
 *
 * @param stands what the server was last seen to have there
 * @param due when it may be sent
 */
export function entered(changes: Changes, place: Place, stands: unknown, value: unknown, due: number): Changes {
  const refused = without(changes.refused, place);
  const conflict = changes.conflicts.find(({ mine }) => isSamePlace(mine, place));
  if (conflict)
    return { ...changes, conflicts: replacing(changes.conflicts, conflict, { ...conflict, mine: { ...conflict.mine, value } }) };
  const before = changes.waiting.find((change) => isSamePlace(change, place));
  if (!before) {
    if (isSame(stands, value)) return { ...changes, refused };
    const change = { part: place.part, field: place.field, base: stands, value, due, attempted: [] };
    return { ...changes, refused, waiting: [...changes.waiting, change] };
  }
  const mayGo = before.attempted.length === 0 && isSame(before.base, value);
  const waiting = mayGo
    ? changes.waiting.filter((change) => change !== before)
    : replacing(changes.waiting, before, { ...before, value, due });
  return { ...changes, refused, waiting };
}

/** What was kept on the device at an earlier visit. */
export function adopted(changes: Changes, kept: readonly Change[]): Changes {
  return { ...changes, waiting: [...kept, ...changes.waiting] };
}

/** Those to send now: of one part, one part at a time, so that each names the version that the one before made. Empty: none. */
export function nextToSend(changes: Changes, now: number): readonly Change[] {
  if (changes.sending || isStopped(changes) || (changes.trouble && changes.trouble.until > now)) return [];
  const sendable = sendableOf(changes);
  const first = sendable.find(({ due }) => due <= now);
  return first ? sendable.filter(({ part }) => part === first.part) : [];
}

/** When to look again; null when only a person, or the line, can change anything. */
export function wakeAt(changes: Changes): number | null {
  if (changes.sending || isStopped(changes)) return null;
  const dues = sendableOf(changes).map(({ due }) => due);
  return dues.length === 0 ? null : Math.max(Math.min(...dues), changes.trouble?.until ?? 0);
}

export function sent(changes: Changes, batch: readonly Change[]): Changes {
  const waiting = changes.waiting.map((change) =>
    batch.includes(change) ? { ...change, attempted: [...change.attempted, change.value] } : change,
  );
  return { ...changes, sending: batch, waiting };
}

/** The server has them. What was typed on meanwhile goes out over what this left. */
export function saved(changes: Changes, now: number): Changes {
  const batch = changes.sending ?? [];
  const waiting = changes.waiting.flatMap((change) => {
    const arrived = batch.find((one) => isSamePlace(one, change));
    if (!arrived) return [change];
    return isSame(arrived.value, change.value) ? [] : [{ ...change, base: arrived.value, attempted: [] }];
  });
  return { ...changes, waiting, sending: null, trouble: null, savedAt: now };
}

/** It did not go through. Nothing that was entered goes away, whatever the reason. */
export function failed(changes: Changes, outcome: Outcome, now: number): Changes {
  const batch = changes.sending ?? [];
  const after = { ...changes, sending: null };
  switch (outcome.kind) {
    case 'unreachable':
    case 'busy':
    case 'signed_out':
      return { ...after, trouble: troubleAfter(changes.trouble, outcome.kind, now) };
    case 'closed':
      return { ...after, closed: outcome.sentence };
    case 'changed':
      return { ...after, trouble: null };
    case 'refused':
      return { ...after, trouble: null, refused: { ...changes.refused, ...sentencesFor(batch, outcome) } };
  }
}

/**
 * Somebody else saved: what is entered here goes over what stands there now. Only where both changed the same place must a person choose.
 *
 * @param stands what the server has at a place now
 */
export function rebased(changes: Changes, stands: (place: Place) => unknown): Changes {
  const waiting: Change[] = [];
  const conflicts = changes.conflicts.map(({ mine }) => ({ mine, theirs: stands(mine) }));
  for (const change of changes.waiting) {
    const theirs = stands(change);
    if (isSame(theirs, change.value)) continue;
    if (isSame(theirs, change.base)) waiting.push({ ...change, attempted: [] });
    // What this page itself sent, when the answer was lost on its way back: then nobody else was here.
    else if (change.attempted.some((value) => isSame(value, theirs))) waiting.push({ ...change, base: theirs, attempted: [] });
    else conflicts.push({ mine: change, theirs });
  }
  return { ...changes, waiting, conflicts: conflicts.filter(({ mine, theirs }) => !isSame(mine.value, theirs)) };
}

/** One of the two stays. */
export function chose(changes: Changes, conflict: Conflict, which: 'mine' | 'theirs', now: number): Changes {
  const conflicts = changes.conflicts.filter((open) => open !== conflict);
  if (which === 'theirs') return { ...changes, conflicts };
  const again = { ...conflict.mine, base: conflict.theirs, due: now, attempted: [] };
  return { ...changes, conflicts, waiting: [...changes.waiting, again] };
}

/** Lets go of what was not accepted. */
export function dropped(changes: Changes, place: Place): Changes {
  return { ...changes, waiting: changes.waiting.filter((change) => !isSamePlace(change, place)), refused: without(changes.refused, place) };
}

/** The line may be back, or somebody has signed in again: try at once. */
export function triedAgain(changes: Changes, now: number): Changes {
  return changes.trouble ? { ...changes, trouble: { ...changes.trouble, kind: 'unreachable', until: now } } : changes;
}

/** Whoever leaves the field or the page does not wait for the pause. */
export function hurried(changes: Changes, now: number): Changes {
  if (changes.waiting.every(({ due }) => due <= now)) return changes;
  return { ...changes, waiting: changes.waiting.map((change) => ({ ...change, due: Math.min(change.due, now) })) };
}

/** What stands nowhere but here. */
export function unsaved({ waiting, conflicts }: Changes): readonly Change[] {
  return [...waiting, ...conflicts.map(({ mine }) => mine)];
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.part === other.part && one.field === other.field;
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Sentences at their fields; what names none of them is said of all. */
function sentencesFor(batch: readonly Change[], { sentence, fields }: Extract<Outcome, { kind: 'refused' }>): Record<string, string> {
  const named = batch.filter(({ field }) => Object.hasOwn(fields, field));
  return Object.fromEntries((named.length > 0 ? named : batch).map((change) => [nameOf(change), fields[change.field] ?? sentence]));
}

function sendableOf({ waiting, refused }: Changes): readonly Change[] {
  return waiting.filter((change) => !Object.hasOwn(refused, nameOf(change)));
}

function troubleAfter(before: Trouble | null, kind: Trouble['kind'], now: number): Trouble {
  const failures = (before?.failures ?? 0) + 1;
  const pause = Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** (failures - 1), LONGEST_PAUSE_MILLISECONDS);
  return { kind, failures, until: now + pause };
}

function isStopped({ closed, trouble }: Changes): boolean {
  return closed !== null || trouble?.kind === 'signed_out';
}

function replacing<T>(items: readonly T[], before: T, after: T): readonly T[] {
  return items.map((item) => (item === before ? after : item));
}

function without(sentences: Changes['refused'], place: Place): Changes['refused'] {
  return Object.fromEntries(Object.entries(sentences).filter(([at]) => at !== nameOf(place)));
}
