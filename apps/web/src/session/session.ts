import type { SessionView } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';

import { isSomethingTyped } from './typed-here';
import { remember, wasHere } from './was-here';
import { goesOnWith, isSame, type Whose } from './whose';

/** Unknown until the server was asked whether the cookie of an earlier visit still holds. */
export type SessionState =
  | { readonly kind: 'unknown' }
  /** `ended`: it was over while pages of it stood open, so that somebody may want to go on there. */
  | { readonly kind: 'signed_out'; readonly ended: boolean }
  | { readonly kind: 'signed_in'; readonly organizationId: string | null }
  /** The device is signed in as somebody else, or in another organization, than this page is of: from it nothing is done any more. */
  | { readonly kind: 'elsewhere' };

/** Renewed this long before it ends, so that no call goes out with a token that ends on its way. */
const AHEAD_MILLISECONDS = 20_000;
/** Of the lock and of the channel between tabs. */
const NAME = 'enjuku.session';

/**
 * Who is signed in here. The access token lives in this page's memory only; a cookie that no script sees renews it.
 * Tabs take turns renewing, since a cookie that is used twice ends the session. They share the cookie, so that what one of them gets may be
 * of somebody else, or of another organization, than its page is.
 */
class Session {
  private current: SessionState = { kind: 'unknown' };
  private access: { readonly token: string; readonly until: number } | null = null;
  /** Of whom what stands here is, until somebody comes in on purpose or leaves. */
  private page: Whose | null = null;
  private renewing: Promise<string | null> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;

  constructor() {
    this.tabs?.addEventListener('message', ({ data }: MessageEvent<Whose | 'signed_out'>) => {
      if (data === 'signed_out') this.forget(true);
      else if (this.page) this.hear(data, this.page);
    });
  }

  get state(): SessionState {
    return this.current;
  }

  /** Of whom this page is; null before anybody came in. */
  get whose(): Whose | null {
    return this.page;
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

  /** After sign-in, claiming, joining or switching: from here on the page is theirs. Every other tab hears of it. */
  enter(view: SessionView): void {
    this.page = null;
    this.comeBack(view);
  }

  /** As `enter`, over a page that stands open: it goes on only if it is theirs. */
  comeBack(view: SessionView): void {
    this.take(view);
    this.tabs?.postMessage(whoseIs(view));
  }

  leave(): void {
    this.forget(false);
    this.tabs?.postMessage('signed_out');
  }

  /** A token that is still good for a while; null for a visitor, and where it would not be the page's own. */
  async token(): Promise<string | null> {
    if (this.current.kind === 'signed_out' || this.current.kind === 'elsewhere') return null;
    if (this.access && Date.now() < this.access.until - AHEAD_MILLISECONDS) return this.access.token;
    return this.renew();
  }

  /** A fresh token for the cookie; null when the session has ended or goes on elsewhere. Calls at the same time share one. @throws Refusal when it may work later */
  renew(): Promise<string | null> {
    this.renewing ??= this.renewed().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  /** Who is signed in on this device now; null for nobody. The page goes on if it is whose it is. @throws Refusal when it may work later */
  look(): Promise<SessionView | null> {
    return navigator.locks ? navigator.locks.request(NAME, () => this.ask()) : this.ask();
  }

  private async renewed(): Promise<string | null> {
    const view = await this.look();
    return view && this.current.kind === 'signed_in' ? view.accessToken : null;
  }

  private async ask(): Promise<SessionView | null> {
    const answer = await fetch('/api/session/refresh', { method: 'POST' });
    if (answer.ok) {
      const view: SessionView = await answer.json();
      this.take(view);
      return view;
    }
    if (answer.status >= 500 || answer.status === 429) throw new Refusal(await answer.json());
    this.forget(this.page !== null);
    return null;
  }

  private take(view: SessionView): void {
    const whose = whoseIs(view);
    if (this.page && !goesOnWith(this.page, whose)) {
      this.stop();
      return;
    }
    this.page = whose;
    this.access = { token: view.accessToken, until: Date.parse(view.expiresAt) };
    this.set({ kind: 'signed_in', organizationId: whose.organizationId });
    remember(true);
  }

  /** Somebody came in, in another tab. */
  private hear(whose: Whose, page: Whose): void {
    if (isSame(page, whose)) {
      if (this.current.kind !== 'signed_in') void this.renew().catch(() => undefined);
    } else if (isSomethingTyped()) this.stop();
    else {
      this.access = null;
      location.reload();
    }
  }

  /** What was typed stays, and is sent to nobody until its person has said where to go on. */
  private stop(): void {
    this.access = null;
    this.set({ kind: 'elsewhere' });
  }

  private forget(ended: boolean): void {
    this.access = null;
    if (!ended) this.page = null;
    this.set({ kind: 'signed_out', ended });
    remember(false);
  }

  private set(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

export const session = new Session();

function whoseIs({ userId, organizationId }: SessionView): Whose {
  return { userId, organizationId };
}
