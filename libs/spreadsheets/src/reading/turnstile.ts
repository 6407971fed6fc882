import { refuse } from '../domain/problems.js';

export interface Room {
  /** At once, of everybody. */
  readonly atOnce: number;
  /** At once, of the same one. */
  readonly ofOne: number;
  /** In line, of everybody. */
  readonly waiting: number;
  /** In line, of the same one. */
  readonly waitingOfOne: number;
}

export interface Visitor {
  /** Whose turn it is; null for whom nobody else waits. */
  readonly who?: string | null;
  /** Aborted when they have left the line. */
  readonly gone?: AbortSignal | null;
}

interface Waiting {
  readonly who: string | null;
  readonly enter: () => void;
}

/** Lets a few through at a time; the others wait in line, and those who would wait too long are turned away. Who sends many waits for themselves: others go past. */
export class Turnstile {
  private readonly inside: (string | null)[] = [];
  private line: readonly Waiting[] = [];

  constructor(private readonly room: Room) {}

  /** @throws AppError `reading_busy` when the line is full, `reading_abandoned` */
  async pass<T>(work: () => Promise<T>, { who = null, gone = null }: Visitor = {}): Promise<T> {
    if (this.mayEnter(who)) this.inside.push(who);
    else await this.turn(who, gone);
    try {
      return await work();
    } finally {
      this.inside.splice(this.inside.indexOf(who), 1);
      this.letIn();
    }
  }

  private mayEnter(who: string | null): boolean {
    return this.inside.length < this.room.atOnce && (who === null || countOf(who, this.inside) < this.room.ofOne);
  }

  private letIn(): void {
    const next = this.line.find(({ who }) => this.mayEnter(who));
    if (!next) return;
    this.line = this.line.filter((waiting) => waiting !== next);
    this.inside.push(next.who);
    next.enter();
  }

  private turn(who: string | null, gone: AbortSignal | null): Promise<void> {
    const own =
      who === null
        ? 0
        : countOf(
            who,
            this.line.map((waiting) => waiting.who),
          );
    if (this.line.length >= this.room.waiting || own >= this.room.waitingOfOne) throw refuse('reading_busy');
    return new Promise((go, leave) => {
      const waiting: Waiting = {
        who,
        enter: () => {
          gone?.removeEventListener('abort', quit);
          go();
        },
      };
      const quit = () => {
        this.line = this.line.filter((other) => other !== waiting);
        leave(refuse('reading_abandoned'));
      };
      gone?.addEventListener('abort', quit, { once: true });
      this.line = [...this.line, waiting];
    });
  }
}

function countOf(who: string, all: readonly (string | null)[]): number {
  return all.filter((each) => each === who).length;
}
