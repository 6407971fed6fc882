import { Readable } from 'node:stream';

/** More than a page that reads at all ever leaves lying: thousands of events. */
const MOST_WAITING_BYTES = 65_536;

/** Server-sent events to one page (WHATWG HTML, "Server-sent events"). */
export class EventStream {
  readonly body = new Readable({ read: () => undefined });
  private hasEnded = false;

  /** @param data one line */
  tell(event: string, data = ''): void {
    this.write(`event: ${event}\ndata: ${data}\n\n`);
  }

  /** A comment: proxies close what is silent, and a page that hears nothing for long knows that it is cut off. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    if (!this.isOpen) return;
    this.hasEnded = true;
    this.body.push(null);
  }

  whenOver(then: () => void): void {
    this.body.once('close', then);
  }

  /** Who does not read is cut off: what waits here is memory of all. The page comes back and looks anew. */
  private write(text: string): void {
    if (!this.isOpen) return;
    if (this.body.readableLength + text.length > MOST_WAITING_BYTES) this.body.destroy();
    else this.body.push(text);
  }

  private get isOpen(): boolean {
    return !this.body.destroyed && !this.hasEnded;
  }
}
