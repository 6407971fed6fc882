import type { SessionView } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';

/** Unknown until the server was asked whether the cookie of an earlier visit still holds. */
export type SessionState =
  | { readonly kind: 'unknown' }
  /** `ended`: it was over while pages of it stood open, so that somebody may want to go on there. */
  | { readonly kind: 'signed_out'; readonly ended: boolean }
  | { readonly kind: 'signed_in'; readonly organizationId: string | null };

/** Renewed this long before it ends, so that no call goes out with a token that ends on its way. */
const AHEAD_MILLISECONDS = 20_000;
/** Of the lock, of the channel between tabs, and of the mark that somebody signed in on this device: no token stands there. */
const NAME = 'enjuku.session';

/**
 * Who is signed in here. The access token lives in this page's memory only; a cookie that no script sees renews it.
 * Tabs take turns renewing, since a cookie that is used twice ends the session.
 */
class Session {
  private current: SessionState = { kind: 'unknown' };
  private access: { readonly token: string; readonly until: number } | null = null;
  private renewing: Promise<string | null> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;

  constructor() {
    this.tabs?.addEventListener('message', ({ data }) => {
      if (data === 'signed_out') this.forget(true);
      // Whoever signed in there again goes on here too.
      if (data === 'signed_in' && this.hasEnded) void this.renew().catch(() => undefined);
      // Another tab went over to another organization; this one would go on under the old one.
      if (data === 'switched') location.reload();
    });
  }

  get state(): SessionState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks once per visit whether somebody is signed in. @throws Refusal when the server cannot be reached */
  async begin(): Promise<SessionState> {
    if (this.current.kind === 'unknown') await (wasHere() ? this.renew() : this.forget(false));
    return this.current;
  }

  /** After sign-in, claiming, joining or switching. */
  enter({ accessToken, expiresAt, organizationId }: SessionView): void {
    const isBack = this.hasEnded;
    this.access = { token: accessToken, until: Date.parse(expiresAt) };
    this.set({ kind: 'signed_in', organizationId });
    remember(true);
    if (isBack) this.tabs?.postMessage('signed_in');
  }

  /** As `enter`, in another organization than before: every other tab begins anew. */
  goOver(view: SessionView): void {
    this.enter(view);
    this.tabs?.postMessage('switched');
  }

  leave(): void {
    this.forget(false);
    this.tabs?.postMessage('signed_out');
  }

  /** A token that is still good for a while, or null for a visitor. */
  async token(): Promise<string | null> {
    if (this.current.kind === 'signed_out') return null;
    if (this.access && Date.now() < this.access.until - AHEAD_MILLISECONDS) return this.access.token;
    return this.renew();
  }

  /** A fresh token for the cookie; null when the session has ended. Calls at the same time share one. @throws Refusal when it may work later */
  renew(): Promise<string | null> {
    this.renewing ??= this.inTurn(() => this.askForToken()).finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  private async askForToken(): Promise<string | null> {
    const answer = await fetch('/api/session/refresh', { method: 'POST' });
    if (answer.ok) {
      const view: SessionView = await answer.json();
      this.enter(view);
      return view.accessToken;
    }
    if (answer.status >= 500 || answer.status === 429) throw new Refusal(await answer.json());
    this.forget(this.current.kind === 'signed_in' || this.hasEnded);
    return null;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks ? navigator.locks.request(NAME, work) : work();
  }

  private get hasEnded(): boolean {
    return this.current.kind === 'signed_out' && this.current.ended;
  }

  private forget(ended: boolean): void {
    this.access = null;
    this.set({ kind: 'signed_out', ended });
    remember(false);
  }

  private set(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

export const session = new Session();

/** Whether it is worth asking for a session: a visitor's browser need not be refused one. Without a memory, it asks. */
function wasHere(): boolean {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    return true;
  }
}

function remember(here: boolean): void {
  try {
    if (here) localStorage.setItem(NAME, '1');
    else localStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing asks each time.
  }
}
