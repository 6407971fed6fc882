import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something holds, for what happens in another process or job. @throws Error after `seconds` */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come about within ${seconds} s.`);
    await wait(25);
  }
}
