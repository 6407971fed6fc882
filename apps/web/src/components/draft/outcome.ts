import { type Hindrance, hindranceOf } from '~/api/hindrance';
import { Refusal } from '~/api/refusal';

/** Why something was not saved, as far as it matters for what to do next. */
export type Outcome =
  | Hindrance
  /** Somebody else saved this draft meanwhile. */
  | { readonly kind: 'changed' }
  /** The whole draft takes no changes any more. */
  | { readonly kind: 'closed'; readonly sentence: string }
  /** Not accepted as it is; the rest may go on. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly fields: Readonly<Record<string, string>> };

const CLOSING = /_version_(published|not_found)$|_built_in$/;
const CHANGED = /^(baseline|questionnaire)_changed$/;

export function outcomeOf(error: unknown): Outcome {
  const met = hindranceOf(error);
  if (!(met instanceof Refusal)) return met;
  const { status, code, detail, fields } = met;
  if (CHANGED.test(code)) return { kind: 'changed' };
  if (status === 403 || CLOSING.test(code)) return { kind: 'closed', sentence: detail };
  return { kind: 'refused', sentence: detail, fields };
}
