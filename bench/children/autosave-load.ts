import { connect, type Socket } from 'node:net';

/** One writer: a connection, an assessment, the head of its requests. */
export interface Writer {
  readonly assessmentId: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Versions by question key. */
  readonly versions: Readonly<Record<string, number>>;
}

export interface Load {
  readonly port: number;
  readonly seconds: number;
  readonly questionKeys: readonly string[];
  readonly writers: readonly Writer[];
}

export interface Loaded {
  readonly saved: number;
  readonly seconds: number;
  readonly p95: number;
  readonly versions: readonly Readonly<Record<string, number>>[];
}

/** Makes the load from a process of its own: each writer saves one answer after another over its one connection, as lean as Node.js can. */
process.on('message', (load: Load) => void run(load).then((loaded) => process.send?.(loaded)));
process.once('SIGTERM', () => process.exit());
// What ends it with its parent lets the channel alone not keep it alive.
process.channel?.ref();
process.send?.({ ready: true });

async function run({ port, seconds, questionKeys, writers }: Load): Promise<Loaded> {
  const began = performance.now();
  const until = began + seconds * 1000;
  const times: number[] = [];
  const versions = await Promise.all(
    writers.map(async ({ assessmentId, headers, versions: seen }) => {
      const line = await Line.open(port);
      const now = { ...seen };
      for (let turn = 0; performance.now() < until; turn += 1) {
        const key = questionKeys[turn % questionKeys.length] ?? '';
        const version = now[key] ?? 0;
        const sent = performance.now();
        await line.put(`/api/assessments/${assessmentId}/answers/${key}`, headers, { kind: 'level', level: 1 + (version % 3), version });
        times.push(performance.now() - sent);
        now[key] = version + 1;
      }
      line.close();
      return now;
    }),
  );
  times.sort((a, b) => a - b);
  return { saved: times.length, seconds: (performance.now() - began) / 1000, p95: times[Math.floor(times.length * 0.95)] ?? 0, versions };
}

/** One kept-alive HTTP/1.1 connection, one request at a time. */
class Line {
  private heard = '';
  private answer: (text: string) => void = () => undefined;
  private broken: (error: Error) => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (text: string) => this.hear(text));
    socket.on('error', (error) => this.broken(error));
    socket.on('close', () => this.broken(new Error('The server closed the connection.')));
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Line(socket)));
      socket.once('error', reject);
    });
  }

  async put(path: string, headers: Readonly<Record<string, string>>, content: object): Promise<void> {
    const body = JSON.stringify(content);
    const head = Object.entries({
      host: '127.0.0.1',
      'content-type': 'application/json',
      'content-length': String(body.length),
      ...headers,
    });
    const answered = new Promise<string>((resolve, reject) => {
      this.answer = resolve;
      this.broken = reject;
    });
    this.socket.write(`PUT ${path} HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
    const answer = await answered;
    if (!answer.startsWith('HTTP/1.1 200')) throw new Error(answer);
  }

  close(): void {
    this.broken = () => undefined;
    this.socket.end();
  }

  private hear(text: string): void {
    this.heard += text;
    const end = this.heard.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.heard)?.[1] ?? 0);
    if (this.heard.length < end + 4 + length) return;
    const whole = this.heard;
    this.heard = '';
    this.answer(whole);
  }
}
