import type { AnswerView, SavedAnswerView, WriteAnswerDto } from '~/api/generated/types.gen';

import { bodyOf, type Content } from './content';
import { outcomeOf } from './outcome';
import {
  adopted,
  chose,
  EMPTY_QUEUE,
  failed,
  hurried,
  nextToSend,
  type Queue,
  saved,
  sent,
  triedAgain,
  typed,
  unsaved,
  type Waiting,
  wakeAt,
} from './queue';

/** Where unsent answers outlive the page. */
export interface Keeping {
  all(now: number): Waiting[];
  keep(waiting: Waiting, now: number): boolean;
  forget(key: string): void;
}

export interface Wires {
  /** False once somebody else, or nobody, is signed in: nothing goes out under another name. */
  readonly mayGo: () => boolean;
  /** @throws Refusal */
  readonly send: (key: string, body: WriteAnswerDto) => Promise<SavedAnswerView>;
  readonly kept: Keeping;
  readonly onSaved: (saved: SavedAnswerView) => void;
}

/** A text is sent once its writer has paused this long. */
export const TYPING_PAUSE_MILLISECONDS = 700;

/** Carries answers to the server one by one, and keeps on the device what is not there yet. Decides nothing: queue.ts does. */
export class Autosave {
  /** False: this device keeps nothing, so a closed tab would lose what is not sent. */
  keeps = true;
  private current: Queue;
  private runs = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly wires: Wires) {
    const now = Date.now();
    this.current = adopted(EMPTY_QUEUE, wires.kept.all(now));
  }

  get queue(): Queue {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** @param known what the server was last seen to have at the question */
  type(key: string, content: Content, known: AnswerView | null, pause = 0): void {
    this.become(typed(this.current, key, content, known, Date.now() + pause));
  }

  choose(key: string, which: 'mine' | 'theirs'): void {
    this.become(chose(this.current, key, which, Date.now()));
  }

  hurry(): void {
    this.become(hurried(this.current, Date.now()));
  }

  tryAgain(): void {
    this.become(triedAgain(this.current, Date.now()));
  }

  /** Starts what waits from an earlier visit. @returns how to stop: what can still be sent is sent, and nothing is tried again */
  start(): () => void {
    this.runs = true;
    this.pump();
    return () => {
      this.hurry();
      this.runs = false;
      clearTimeout(this.timer);
    };
  }

  private pump(): void {
    clearTimeout(this.timer);
    if (!this.wires.mayGo()) return;
    const now = Date.now();
    const next = nextToSend(this.current, now);
    if (next) void this.send(next);
    const wake = next ? null : wakeAt(this.current);
    if (wake !== null && this.runs) this.timer = setTimeout(() => this.pump(), Math.max(0, wake - now));
  }

  private async send(waiting: Waiting): Promise<void> {
    this.become(sent(this.current, waiting));
    try {
      const answer = await this.wires.send(waiting.key, bodyOf(waiting.content, waiting.seen));
      this.become(saved(this.current, answer.answer, Date.now()));
      this.wires.onSaved(answer);
    } catch (error) {
      this.become(failed(this.current, outcomeOf(error), Date.now()));
    }
  }

  private become(next: Queue): void {
    const before = this.current;
    if (next === before) return;
    this.current = next;
    this.keepDifference(before, next);
    for (const listener of this.listeners) listener();
    this.pump();
  }

  private keepDifference(before: Queue, next: Queue): void {
    const now = Date.now();
    const entries = onDevice(next);
    const earlier = onDevice(before);
    for (const [key, waiting] of entries) {
      if (earlier.get(key) !== waiting) this.keeps = this.wires.kept.keep(waiting, now) && this.keeps;
    }
    for (const key of earlier.keys()) if (!entries.has(key)) this.wires.kept.forget(key);
  }
}

/** What only this device has: also the own side of a conflict, which is met again after the next start. */
function onDevice(queue: Queue): Map<string, Waiting> {
  return new Map(unsaved(queue).map((waiting) => [waiting.key, waiting]));
}
