/** What a key does at the open question. */
export type KeyAction =
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'not_applicable' | 'unknown' | 'declined' | 'next' | 'previous' | 'help' };

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Held down: one press is one action. */
  readonly repeat: boolean;
  /** While a text is composed (Japanese input), every key belongs to it. */
  readonly isComposing: boolean;
}

/** Where the key was pressed. Shortcuts of one letter hold only inside the open card and in no text field (WCAG 2.1.4). */
export type Place = 'text' | 'control' | 'card';

/** What the open question offers; profile questions and probes offer none of it. */
export interface Offer {
  readonly max: number | null;
  readonly naAllowed: boolean;
}

/** @returns null: the key is not ours, and does what it always does */
export function keyAction(pressed: Pressed, place: Place, offer: Offer): KeyAction | null {
  const { key, ctrlKey, metaKey, altKey, repeat, isComposing } = pressed;
  if (place === 'text' || ctrlKey || metaKey || altKey || repeat || isComposing) return null;
  if (/^[0-9]$/.test(key)) return offer.max !== null && Number(key) <= offer.max ? { kind: 'level', level: Number(key) } : null;
  switch (key.toLowerCase()) {
    case 'n':
      return offer.max !== null && offer.naAllowed ? { kind: 'not_applicable' } : null;
    case 'd':
      return offer.max === null ? null : { kind: 'unknown' };
    case 'x':
      return offer.max === null ? null : { kind: 'declined' };
    case 'j':
      return { kind: 'next' };
    case 'k':
      return { kind: 'previous' };
    case '?':
      return { kind: 'help' };
    case 'enter':
      // On a button or a link, Enter presses it.
      return place === 'control' ? null : { kind: 'next' };
    default:
      return null;
  }
}

const TEXT_INPUTS = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'date']);

export function placeOf(target: Element): Place {
  if (target instanceof HTMLTextAreaElement) return 'text';
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type) ? 'text' : 'card';
  return target.closest('button, a, summary, select, [contenteditable]') ? 'control' : 'card';
}
