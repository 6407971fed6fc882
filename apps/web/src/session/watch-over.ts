import { session } from './session';

/** Something that carries what was typed here to the server. */
export interface Carrier {
  tryAgain(): void;
  /** What waits for a pause goes now. */
  hurry(): void;
  /** It was turned away since nobody is signed in any more. */
  isSignedOut(): boolean;
  /** A closed tab would lose something: this device keeps nothing. */
  wouldLose(): boolean;
}

/** When the line or the session may be back, when the page goes out of sight, and when it is closed. @returns ends it */
export function watchOver(carrier: Carrier): () => void {
  const tryAgain = () => carrier.tryAgain();
  const forget = session.subscribe(() => {
    if (carrier.isSignedOut() && session.state.kind === 'signed_in') tryAgain();
  });
  const seenAgain = () => {
    if (document.visibilityState === 'hidden') carrier.hurry();
    // Somebody may have signed in again in another tab.
    else if (carrier.isSignedOut()) void session.renew().catch(() => undefined);
  };
  const leaving = (event: BeforeUnloadEvent) => {
    if (carrier.wouldLose()) event.preventDefault();
  };
  addEventListener('online', tryAgain);
  addEventListener('beforeunload', leaving);
  document.addEventListener('visibilitychange', seenAgain);
  return () => {
    forget();
    removeEventListener('online', tryAgain);
    removeEventListener('beforeunload', leaving);
    document.removeEventListener('visibilitychange', seenAgain);
  };
}
