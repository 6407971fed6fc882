import { readFileSync } from 'node:fs';

export interface ChildUsage {
  /** By the clock, of this process. */
  readonly milliseconds: number;
  /** Of the processor, by the child that took the most, to the nearest 10. */
  readonly processorMilliseconds: number;
  /** The most memory (resident set) that any child process had, in MiB. */
  readonly peakMebibytes: number;
  /** Bytes of environment that any child process had. */
  readonly environmentBytes: number;
}

const INTERVAL = 5;

/**
 * Measures what the child processes of this one take while something runs. Linux only: it reads /proc.
 *
 * @param program part of the command line of the children that count
 */
export async function childUsage(program: string, work: () => Promise<unknown>): Promise<ChildUsage> {
  let processorMilliseconds = 0;
  let peakMebibytes = 0;
  let environmentBytes = 0;
  const look = () => {
    for (const child of children(program)) {
      const peak = Number(/^VmHWM:\s+(\d+)/m.exec(fileOf(child, 'status'))?.[1] ?? 0);
      processorMilliseconds = Math.max(processorMilliseconds, processorTime(fileOf(child, 'stat')));
      peakMebibytes = Math.max(peakMebibytes, peak / 1024);
      environmentBytes = Math.max(environmentBytes, fileOf(child, 'environ').length);
    }
  };
  const start = performance.now();
  const timer = setInterval(look, INTERVAL);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return { milliseconds: performance.now() - start, processorMilliseconds, peakMebibytes, environmentBytes };
}

/** Those that run a program of their own already; until then a new process looks like this one. */
function children(program: string): string[] {
  const listed = fileOf(`${process.pid}/task/${process.pid}`, 'children').trim();
  return listed === '' ? [] : listed.split(' ').filter((child) => fileOf(child, 'cmdline').includes(program));
}

/** User and system time, fields 14 and 15 of proc_pid_stat(5), in ticks of 10 ms. The name before them may hold spaces. */
function processorTime(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

/** Empty when the process has just ended. */
function fileOf(child: string, name: string): string {
  try {
    return readFileSync(`/proc/${child}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
