import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, never> & Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly raw: Buffer;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
}

/** One person's browser: keeps the access token and the cookies it was given. */
export class Client {
  token: string | null = null;
  readonly cookies = new Map<string, string>();
  language: 'ja' | 'en' = 'en';

  constructor(private readonly app: NestFastifyApplication) {}

  get(url: string): Promise<Answer> {
    return this.send('GET', url);
  }
  post(url: string, body: object = {}, sending: Sending = {}): Promise<Answer> {
    return this.send('POST', url, body, sending);
  }
  put(url: string, body: object): Promise<Answer> {
    return this.send('PUT', url, body);
  }
  patch(url: string, body: object): Promise<Answer> {
    return this.send('PATCH', url, body);
  }
  delete(url: string): Promise<Answer> {
    return this.send('DELETE', url);
  }

  /** Sends one file as a form, as a browser does. */
  upload(url: string, fileName: string, content: Buffer): Promise<Answer> {
    const boundary = 'enjuku-test-boundary';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return this.send('POST', url, payload, { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } });
  }

  async send(method: Method, url: string, payload?: object | Buffer, { headers = {} }: Sending = {}): Promise<Answer> {
    const reply = await this.app.inject({
      method,
      url,
      headers: {
        'accept-language': this.language,
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(this.cookies.size > 0 && { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value } of reply.cookies) this.cookies.set(name, value);
    const json = String(reply.headers['content-type'] ?? '').includes('json');
    return {
      status: reply.statusCode,
      body: json && reply.body !== '' ? JSON.parse(reply.body) : {},
      headers: reply.headers,
      raw: reply.rawPayload,
    };
  }
}
