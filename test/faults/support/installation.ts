import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onDatabase } from '../../../migrations/bootstrap-roles.js';
import { until } from '../../support/until.js';
import { Browser } from './browser.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const START_SECONDS = 120;
const END_SECONDS = 20;

export type Part = 'api' | 'worker' | 'database';

/** `npm start` as an operator runs it: processes of its own, a data folder and a port of its own. Linux only: it reads /proc. */
export class Installation {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    readonly dataDir: string,
    private readonly printed: string[],
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<Installation> {
    const dataDir = mkdtempSync(join(tmpdir(), 'enjuku-faults-'));
    chmodSync(dataDir, 0o755);
    const port = await freePort();
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: ROOT,
      detached: true, // A process group of its own, so that an interrupt reaches all of it, as from a terminal.
      env: { PATH: process.env.PATH ?? '', ...environment, PORT: String(port), DATA_DIR: dataDir },
    });
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => printed.push(text.toString()));
    const installation = new Installation(child, port, dataDir, printed);
    await until(() => printed.join('').includes('Enjuku is ready') || child.exitCode !== null, START_SECONDS);
    if (child.exitCode !== null) throw new Error(`It did not start: ${printed.join('')}`);
    return installation;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get output(): string {
    return this.printed.join('');
  }

  browser(): Browser {
    return new Browser(this.url);
  }

  /** As the superuser of the embedded server. */
  get adminUrl(): string {
    const { superuser } = JSON.parse(readFileSync(join(this.dataDir, 'secrets.json'), 'utf8'));
    return onDatabase(`postgres://postgres:${superuser}@127.0.0.1:${this.postmaster()[3]}/postgres`, 'enjuku');
  }

  /** Ends a part as a crash or the kernel's memory killer does. */
  kill(part: Part): void {
    const id = part === 'database' ? Number(this.postmaster()[0]) : this.processOf(part);
    process.kill(id, 'SIGKILL');
  }

  /** What a request to a path answers, or null when nobody does. Milliseconds it took. */
  async probe(path: string): Promise<{ status: number | null; took: number }> {
    const began = performance.now();
    const answer = await fetch(`${this.url}${path}`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    return { status: answer?.status ?? null, took: performance.now() - began };
  }

  /** Seconds until the product can serve again. */
  async backAfter(): Promise<number> {
    const began = performance.now();
    while ((await this.probe('/health/ready')).status !== 200) {
      if (performance.now() - began > 60_000) throw new Error(`It did not come back: ${this.output.slice(-2000)}`);
      await wait(20);
    }
    return (performance.now() - began) / 1000;
  }

  /** Ctrl-C in its terminal. Seconds until it had ended. */
  async interrupt(): Promise<number> {
    const began = performance.now();
    if (this.child.pid && this.child.exitCode === null) process.kill(-this.child.pid, 'SIGINT');
    await until(() => this.child.exitCode !== null || this.child.signalCode !== null, END_SECONDS + 10);
    return (performance.now() - began) / 1000;
  }

  /** Command lines of the processes that still work for this installation. */
  leftBehind(): string[] {
    return processes()
      .filter((id) => read(id, 'environ').includes(`DATA_DIR=${this.dataDir}\0`) || read(id, 'cmdline').includes(this.dataDir))
      .map((id) => read(id, 'cmdline').replaceAll('\0', ' '));
  }

  async stop(): Promise<void> {
    await this.interrupt();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private processOf(app: 'api' | 'worker'): number {
    const [id] = processes().filter(
      (each) => read(each, 'cmdline').includes(`apps/${app}/src/main.js`) && read(each, 'environ').includes(`DATA_DIR=${this.dataDir}\0`),
    );
    if (!id) throw new Error(`The ${app} does not run.`);
    return id;
  }

  private postmaster(): string[] {
    return readFileSync(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  }
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Boolean);
}

/** Empty when the process has just ended. */
function read(id: number, name: 'environ' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
