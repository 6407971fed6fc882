import { type TestApi } from './api.js';
import { type Client } from './client.js';
import { until } from './until.js';

export interface LiveEvent {
  readonly event: string;
  readonly data: string;
}

/** A page that is open in somebody's browser and hears what changes, over a real socket. */
export class LivePage {
  readonly heard: LiveEvent[] = [];
  isOver = false;
  /** In the middle, without an end. */
  wasCutOff = false;
  private rest = '';

  private constructor(
    readonly response: Response,
    private readonly leaving: AbortController,
  ) {
    void this.read();
  }

  /** The API has to listen. */
  static async open({ app }: TestApi, browser: Client): Promise<LivePage> {
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${browser.token}`, 'accept-language': browser.language };
    const response = await fetch(`${await app.getUrl()}/api/events`, { headers, signal: leaving.signal });
    return new LivePage(response, leaving);
  }

  /** What it was told of, in order. */
  get topics(): string[] {
    return this.heard.filter(({ event }) => event === 'changed').map(({ data }) => data);
  }

  /** @param event its name, or a topic that changed */
  hears(event: string, seconds = 10): Promise<void> {
    return until(() => this.heard.some((each) => each.event === event || each.data === event), seconds);
  }

  leave(): void {
    this.leaving.abort();
  }

  private async read(): Promise<void> {
    try {
      const decoder = new TextDecoder();
      for await (const chunk of this.response.body ?? []) this.hear(decoder.decode(chunk, { stream: true }));
    } catch {
      this.wasCutOff = true;
    }
    this.isOver = true;
  }

  private hear(text: string): void {
    const blocks = `${this.rest}${text}`.split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]));
      const event = fields.get('event');
      if (event !== undefined) this.heard.push({ event, data: fields.get('data') ?? '' });
    }
  }
}
