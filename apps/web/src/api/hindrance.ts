import { Refusal } from './refusal';

/** Why nothing was decided about what was sent: it may be accepted another time. */
export type Hindrance =
  /** No answer came: the device or the server has no line. */
  | { readonly kind: 'unreachable' }
  /** Too many at once, or a server in trouble. */
  | { readonly kind: 'busy' }
  /** Also where it is somebody else, or another organization, that is signed in. */
  | { readonly kind: 'signed_out' };

/** What stood in the way, or what the server decided. */
export function hindranceOf(error: unknown): Hindrance | Refusal {
  if (!(error instanceof Refusal) || error.status === 0) return { kind: 'unreachable' };
  if (error.passes) return { kind: 'busy' };
  return error.status === 401 || error.code === 'another_organization' ? { kind: 'signed_out' } : error;
}
