import { setTimeout as wait } from 'node:timers/promises';
import { plainly } from './plainly.js';

/** Something that was started: a program, the database. */
export interface Running {
  /** Settles with how it ended, in a word or two. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** Who is told, and asked to end everything, when a part keeps dying. */
export interface Supervision {
  say(sentence: string): void;
  giveUp(sentence: string): void;
}

/** A life shorter than this is a quick death. */
const QUICK_MS = 5000;
const QUICK_DEATHS = 5;
const FIRST_PAUSE_MS = 500;

/**
 * Keeps something running: when it dies it is started again, after 0.5 s, and after 1, 2 and 4 s when it dies soon after each start.
 * After the fifth quick death in a row it is left, and said so.
 *
 * @param name how it is called in sentences
 * @param first what was started just now
 * @returns ends it for good
 */
export function keepRunning(
  name: string,
  first: Running,
  start: () => Promise<Running>,
  { say, giveUp }: Supervision,
): () => Promise<void> {
  const stopping = new AbortController();
  let current = first;
  let restarted: Promise<void> = Promise.resolve();
  let quickDeaths = 0;

  const restart = async (pauseMs: number): Promise<void> => {
    await wait(pauseMs, undefined, { signal: stopping.signal });
    current = await start();
    watch();
  };
  const watch = (): void => {
    const began = Date.now();
    void current.ended.then((how) => {
      if (stopping.signal.aborted) return;
      quickDeaths = Date.now() - began < QUICK_MS ? quickDeaths + 1 : 0;
      if (quickDeaths === QUICK_DEATHS) {
        giveUp(`The ${name} ended ${QUICK_DEATHS} times in a row soon after its start (${how}); the reason stands above.`);
        return;
      }
      say(`The ${name} ended (${how}) and is started again.`);
      restarted = restart(FIRST_PAUSE_MS * 2 ** Math.max(0, quickDeaths - 1)).catch((error) => {
        if (!stopping.signal.aborted) giveUp(plainly(error));
      });
    });
  };
  watch();

  return async () => {
    stopping.abort();
    await restarted;
    await current.stop();
  };
}
