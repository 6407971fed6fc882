/** Everything that the process writes to its standard streams, until it is told to stop. */
export class LogLines {
  private readonly written: string[] = [];
  private readonly restore: (() => void)[] = [];

  constructor() {
    for (const stream of [process.stdout, process.stderr]) {
      const write = stream.write;
      stream.write = (chunk: string | Uint8Array) => {
        this.written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
        return true;
      };
      this.restore.push(() => {
        stream.write = write;
      });
    }
  }

  get text(): string {
    return this.written.join('');
  }

  get lines(): string[] {
    return this.text.split('\n').filter((line) => line !== '');
  }

  stop(): void {
    for (const restore of this.restore) restore();
  }
}
