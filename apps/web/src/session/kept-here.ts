/** Answers that no server has yet stand on the device under `enjuku.answers:<person>:<assessment>:<question>` (pages/answering/kept-answers.ts). */
export const ANSWERS = 'enjuku.answers';
/** Changes of drafts that no server has yet, under `enjuku.drafts:<person>:<version>:<place>` (components/draft/kept-changes.ts). */
export const DRAFTS = 'enjuku.drafts';

/** How many answers of this person wait on this device, by assessment. */
export function keptByAssessment(personId: string, storage: Storage = localStorage): ReadonlyMap<string, number> {
  const own = keysIn(storage, `${ANSWERS}:${personId}:`).map((key) => key.split(':')[2] ?? '');
  return new Map([...Map.groupBy(own, (id) => id)].map(([id, entries]) => [id, entries.length]));
}

/** How many answers and changes of drafts of this person wait on this device. */
export function countKept(personId: string, storage: Storage = localStorage): number {
  return [ANSWERS, DRAFTS].reduce((sum, kind) => sum + keysIn(storage, `${kind}:${personId}:`).length, 0);
}

const changes = new EventTarget();

/** To be called after something was put on the device or taken away. */
export function tellKept(): void {
  changes.dispatchEvent(new Event('change'));
}

/** Hears of changes in this tab and in others. @returns ends it */
export function onKept(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  addEventListener('storage', listener);
  return () => {
    changes.removeEventListener('change', listener);
    removeEventListener('storage', listener);
  };
}

/** Whoever signs out leaves nothing behind for the next person at this device. */
export function forgetEverybodysWords(storage: Storage = localStorage): void {
  for (const kind of [ANSWERS, DRAFTS]) for (const key of keysIn(storage, `${kind}:`)) storage.removeItem(key);
}

export function keysIn(storage: Storage, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix));
}
