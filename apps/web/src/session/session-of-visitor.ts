import { type SessionState, session } from './session';

/** Whether a visitor is signed in; while the server cannot be reached, they are taken for a stranger. */
export function sessionOfVisitor(): Promise<SessionState> {
  return session.begin().catch(() => ({ kind: 'signed_out', ended: false }) as const);
}
