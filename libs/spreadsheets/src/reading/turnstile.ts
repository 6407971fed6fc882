import { refuse } from '../domain/problems.js';

/** Lets a few through at a time; the others wait in line, and those who would wait too long are turned away. */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /**
   * @param gone aborted when whoever waits has left the line
   * @throws AppError `reading_busy` when the line is full, `reading_abandoned`
   */
  async pass<T>(work: () => Promise<T>, gone: AbortSignal | null = null): Promise<T> {
    if (this.inside >= this.atOnce) {
      if (this.line.length >= this.waiting) throw refuse('reading_busy');
      await this.turn(gone);
    } else {
      this.inside += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }

  private turn(gone: AbortSignal | null): Promise<void> {
    return new Promise((go, leave) => {
      const next = () => {
        gone?.removeEventListener('abort', quit);
        go();
      };
      const quit = () => {
        this.line.splice(this.line.indexOf(next), 1);
        leave(refuse('reading_abandoned'));
      };
      gone?.addEventListener('abort', quit, { once: true });
      this.line.push(next);
    });
  }
}
