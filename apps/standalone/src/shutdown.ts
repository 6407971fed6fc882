/** Thrown out of a start that was interrupted; there is nothing to say about it. */
export class Interrupted extends Error {}

/** Ends what was started, the last first, once, whoever asks. */
export class Shutdown {
  private readonly steps: (() => Promise<void>)[] = [];
  begun = false;

  /**
   * Adds the ending of something that was just started.
   *
   * @throws Interrupted, after ending it, when the end has begun meanwhile
   */
  async add(step: () => Promise<void>): Promise<void> {
    if (!this.begun) {
      this.steps.push(step);
      return;
    }
    await step();
    throw new Interrupted();
  }

  /** Ends everything and the process. Called again, as when a terminal and npm both pass on one interrupt, it does nothing. */
  async begin(exitCode: number): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    process.exitCode = exitCode;
    for (const step of this.steps.reverse()) {
      await step().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    }
    process.exit();
  }
}
