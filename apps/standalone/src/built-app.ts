import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Running } from './keep-running.js';
import { nodeOptions } from './node-options.js';

const PATIENCE_MS = 7000;
const END_WITH_PARENT = new URL('./end-with-parent.js', import.meta.url).href;

/** Runs one of the built apps as a process of its own, which ends when this one is gone. */
export async function startBuiltApp(app: 'api' | 'worker', environment: NodeJS.ProcessEnv): Promise<Running> {
  const script = fileURLToPath(new URL(`../../${app}/src/main.js`, import.meta.url));
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, script], {
    env: { ...environment, NODE_OPTIONS: nodeOptions(environment) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    child.once('error', (error) => resolve(error.message));
  });
  return {
    ended,
    stop: async () => {
      const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(force);
    },
  };
}
