import { setTimeout as wait } from 'node:timers/promises';

/**
 * Does the work and answers no sooner than after `milliseconds`, refusals included, so that the time taken tells nothing
 * about what was done (security.md, "Sign-in"). The work has to be quicker than that.
 */
export async function noSooner<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), wait(milliseconds)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
