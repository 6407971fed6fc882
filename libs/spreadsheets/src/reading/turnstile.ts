import { refuse } from '../domain/problems.js';

/** Lets a few through at a time; the others wait in line, and those who would wait too long are turned away. */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /** @throws AppError `reading_busy` when the line is full */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.atOnce) {
      if (this.line.length >= this.waiting) throw refuse('reading_busy');
      await new Promise<void>((go) => this.line.push(go));
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
}
