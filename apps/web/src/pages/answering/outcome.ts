import { type Hindrance, hindranceOf } from '~/api/hindrance';
import { Refusal } from '~/api/refusal';

import { type Content, contentOf } from './content';

/** What somebody else has written meanwhile. */
export interface Theirs extends Content {
  readonly version: number;
  readonly by: string;
  /** Instant in UTC. */
  readonly at: string;
}

/** Why an answer was not saved, as far as it matters for what to do next. */
export type Outcome =
  | Hindrance
  | { readonly kind: 'changed'; readonly theirs: Theirs }
  /** The whole assessment takes no answers any more. */
  | { readonly kind: 'closed'; readonly sentence: string }
  /** This one was not accepted; the others may go on. */
  | { readonly kind: 'refused'; readonly sentence: string };

const CLOSING = new Set([
  'assessment_with_buyer',
  'assessment_cancelled',
  'assessment_refused',
  'assessment_moved',
  'assessment_not_found',
]);

export function outcomeOf(error: unknown): Outcome {
  const met = hindranceOf(error);
  if (!(met instanceof Refusal)) return met;
  const { status, code, detail, details } = met;
  if (code === 'answer_changed' && isTheirs(details.theirs)) return { kind: 'changed', theirs: theirsFrom(details.theirs) };
  if (status === 403 || CLOSING.has(code)) return { kind: 'closed', sentence: detail };
  return { kind: 'refused', sentence: detail };
}

function theirsFrom(theirs: Theirs): Theirs {
  return { ...contentOf(theirs), version: theirs.version, by: theirs.by, at: theirs.at };
}

function isTheirs(value: unknown): value is Theirs {
  return typeof value === 'object' && value !== null && 'kind' in value && 'version' in value && typeof value.version === 'number';
}
