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
  let stopping = false;
  let current = Promise.resolve(first);
  let pause: NodeJS.Timeout | undefined;
  let quickDeaths = 0;

  const restart = (): void => {
    current = start();
    current.then(watch).catch((error) => {
      if (!stopping) giveUp(plainly(error));
    });
  };
  const watch = async ({ ended }: Running): Promise<void> => {
    const began = Date.now();
    const how = await ended;
    if (stopping) return;
    quickDeaths = Date.now() - began < QUICK_MS ? quickDeaths + 1 : 0;
    if (quickDeaths === QUICK_DEATHS) {
      giveUp(`The ${name} ended ${QUICK_DEATHS} times in a row soon after its start (${how}); the reason stands above.`);
      return;
    }
    say(`The ${name} ended (${how}) and is started again.`);
    pause = setTimeout(restart, FIRST_PAUSE_MS * 2 ** Math.max(0, quickDeaths - 1));
  };
  void watch(first);

  return async () => {
    stopping = true;
    clearTimeout(pause);
    await current.then(
      (running) => running.stop(),
      () => undefined,
    );
  };
}
