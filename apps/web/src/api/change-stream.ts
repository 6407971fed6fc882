import { fetchAsMember } from '~/session/member-fetch';
import { session } from '~/session/session';

import { eventsIn, type ServerEvent } from './events';

const FIRST_PAUSE_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;
/** The server beats every 18 seconds: two missed ones mean that the line is dead. */
const SILENCE_MILLISECONDS = 45_000;

/**
 * One connection for everything that this page listens to, and only while somebody looks at it: a browser has few of them for one server.
 * EventSource cannot send a bearer token, so the stream is read with fetch.
 */
class ChangeStream {
  private readonly listeners = new Map<string, Set<() => void>>();
  private open: AbortController | null = null;

  constructor() {
    globalThis.document?.addEventListener('visibilitychange', () => this.follow());
  }

  /** @returns how to stop listening */
  listen(topic: string, onChange: () => void): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(onChange));
    this.follow();
    return () => {
      listeners.delete(onChange);
      if (listeners.size === 0) this.listeners.delete(topic);
      this.follow();
    };
  }

  private follow(): void {
    const wanted = this.listeners.size > 0 && document.visibilityState === 'visible';
    if (wanted === (this.open !== null)) return;
    this.open?.abort();
    this.open = wanted ? new AbortController() : null;
    if (this.open) void this.keepReading(this.open.signal);
  }

  private async keepReading(stopped: AbortSignal): Promise<void> {
    let pause = FIRST_PAUSE_MILLISECONDS;
    while (!stopped.aborted) {
      try {
        await this.read(stopped);
        pause = FIRST_PAUSE_MILLISECONDS;
      } catch {
        // The next attempt says everything that was missed.
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
      }
      await passed(pause, stopped);
    }
  }

  /** Until it ends: the server closes it every ten minutes, and with the session. */
  private async read(stopped: AbortSignal): Promise<void> {
    const token = await session.token();
    if (token === null) return;
    const dead = new AbortController();
    let watch = setTimeout(() => dead.abort(), SILENCE_MILLISECONDS);
    try {
      const signal = AbortSignal.any([stopped, dead.signal]);
      // It lasts as long as the page, which is there without it: everything else goes first, and who waits for the page does not wait for this.
      const answer = await fetchAsMember('/api/events', { headers: { authorization: `Bearer ${token}` }, priority: 'low', signal });
      let rest = '';
      for await (const piece of piecesOf(answer)) {
        clearTimeout(watch);
        watch = setTimeout(() => dead.abort(), SILENCE_MILLISECONDS);
        const read = eventsIn(rest + piece);
        rest = read.rest;
        for (const event of read.events) this.tell(event);
      }
    } finally {
      clearTimeout(watch);
    }
  }

  private tell({ event, data }: ServerEvent): void {
    const all = event === 'ready' || event === 'missed';
    for (const [topic, listeners] of this.listeners) {
      if (all || topic === data) for (const onChange of listeners) onChange();
    }
  }
}

export const changeStream = new ChangeStream();

async function* piecesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) yield piece.value;
}

/** Sooner when the line is back. */
function passed(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    addEventListener('online', go);
    stopped.addEventListener('abort', go, { once: true });
  });
}
