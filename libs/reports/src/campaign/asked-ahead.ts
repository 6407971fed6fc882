import { setImmediate } from 'node:timers/promises';

/**
 * Answers in turn, each with the question after it under way already: the database looks for the next while one is worked on. One question is
 * open at a time, as a connection wants it.
 */
export async function* askedAhead<T, R>(questions: readonly T[], ask: (question: T) => Promise<R>): AsyncGenerator<readonly [T, R]> {
  let ahead: Promise<R> | null = null;
  try {
    for (const [at, question] of questions.entries()) {
      const answer: R = await (ahead ?? ask(question));
      const following = questions[at + 1];
      ahead = following === undefined ? null : ask(following);
      // What goes wrong with it is said in its turn.
      ahead?.catch(() => undefined);
      // A turn in which the question leaves this process, before somebody keeps it busy.
      await setImmediate();
      yield [question, answer];
    }
  } finally {
    // Whoever stops half way leaves no question behind them.
    await ahead?.catch(() => undefined);
  }
}
