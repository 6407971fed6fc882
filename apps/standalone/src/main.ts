import { plainly } from './plainly.js';
import { Shutdown } from './shutdown.js';
import { start } from './start.js';
import { whenShellIsGone } from './when-shell-is-gone.js';

/** `npm start`. */
const shutdown = new Shutdown();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
whenShellIsGone(() => void stop());

try {
  const { publicUrl } = await start(process.env, shutdown, { say: (sentence) => console.log(sentence), giveUp: fail });
  console.log(`Enjuku is ready: ${publicUrl} (mails at /outbox, the API at /api; "npm run demo" brings a chain to look at)`);
} catch (error) {
  fail(plainly(error));
}

async function stop(): Promise<void> {
  if (!shutdown.begun) console.log('Ending …');
  await shutdown.begin(0);
}

/** What goes wrong while everything is being ended is a consequence of that. */
function fail(sentence: string): void {
  if (!shutdown.begun) console.error(sentence);
  void shutdown.begin(1);
}
