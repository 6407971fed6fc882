import { StringDecoder } from 'node:string_decoder';

/** Takes what the reading process says, one JSON text a line, piece by piece as it comes. */
export abstract class AnsweredLines<Message, Result> {
  private readonly decoder = new StringDecoder('utf8');
  private rest: string[] = [];

  add(piece: Buffer): void {
    const lines = this.decoder.write(piece).split('\n');
    for (const [at, line] of lines.entries()) {
      this.rest.push(line);
      if (at < lines.length - 1) {
        this.take(JSON.parse(this.rest.join('')));
        this.rest = [];
      }
    }
  }

  /**
   * Everything that was said; null when the process ended before it was through.
   *
   * @throws AppError with the reason that the process gave
   */
  abstract result(): Result | null;

  protected abstract take(message: Message): void;
}
