import { Refusal } from '~/api/refusal';

/** Why something was not saved, as far as it matters for what to do next. */
export type Outcome =
  /** No answer came: the device or the server has no line. */
  | { readonly kind: 'unreachable' }
  /** Too many at once, or a server in trouble. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'signed_out' }
  /** Somebody else saved this draft meanwhile. */
  | { readonly kind: 'changed' }
  /** The whole draft takes no changes any more. */
  | { readonly kind: 'closed'; readonly sentence: string }
  /** Not accepted as it is; the rest may go on. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly fields: Readonly<Record<string, string>> };

const CLOSING = /_version_(published|not_found)$|_built_in$/;
const CHANGED = /^(baseline|questionnaire)_changed$/;

export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Refusal)) return { kind: 'unreachable' };
  const { status, code, detail, fields } = error;
  if (status === 0) return { kind: 'unreachable' };
  if (error.passes) return { kind: 'busy' };
  if (status === 401) return { kind: 'signed_out' };
  if (CHANGED.test(code)) return { kind: 'changed' };
  if (status === 403 || CLOSING.test(code)) return { kind: 'closed', sentence: detail };
  return { kind: 'refused', sentence: detail, fields };
}
