import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { NODE_OPTIONS } from '../../apps/standalone/src/node-options.js';

const END_WITH_PARENT = new URL('../../apps/standalone/src/end-with-parent.js', import.meta.url).href;

/** A process of its own, run as the product runs its own, which ends when this one does. */
export class Child {
  private constructor(
    private readonly process: ChildProcess,
    readonly pid: number,
  ) {}

  /** @param script of the build, seen from `dist/` */
  static start(script: string, environment: NodeJS.ProcessEnv, args: readonly string[] = []): Child {
    const path = fileURLToPath(new URL(`../../${script}`, import.meta.url));
    const child = fork(path, args, {
      env: { ...process.env, NODE_OPTIONS, ...environment },
      execArgv: ['--import', END_WITH_PARENT],
      serialization: 'advanced',
    });
    if (child.pid === undefined) throw new Error(`${script} did not start.`);
    return new Child(child, child.pid);
  }

  /** What the child sends next. */
  async says<T>(): Promise<T> {
    const over = new AbortController();
    const { signal } = over;
    try {
      const gone = once(this.process, 'exit', { signal }).then(([code, cause]) => {
        throw new Error(`A process of the bench ended: ${cause ?? `code ${code}`}.`);
      });
      const [message] = await Promise.race([once(this.process, 'message', { signal }), gone]);
      return message as T;
    } finally {
      over.abort();
    }
  }

  /** Sends something and waits for the answer. */
  ask<T>(question: object): Promise<T> {
    const answer = this.says<T>();
    this.process.send(question);
    return answer;
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    const force = setTimeout(() => this.process.kill('SIGKILL'), 10_000);
    this.process.kill(signal);
    await ended;
    clearTimeout(force);
  }
}
