import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Body = Record<string, never> & Record<string, unknown>;

/** `T`: what the caller expects the body to be; a refusal is a `Problem`. */
export interface Answer<T = Body> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly raw: Buffer;
}

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly detail: string;
  readonly field?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly requestId: string;
}

/** The stable code of a refusal, e.g. `link_expired`; null for an answer that is none. */
export function codeOf({ body }: Answer<unknown>): string | null {
  const { type } = (body ?? {}) as Partial<Problem>;
  return type?.startsWith('urn:enjuku:problem:') ? type.slice('urn:enjuku:problem:'.length) : null;
}

/** The body of an answer that has to be there. @throws Error with the refusal */
export async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** One person's browser: keeps the access token and the cookies it was given. */
export class Client {
  token: string | null = null;
  readonly cookies = new Map<string, string>();
  language: 'ja' | 'en' = 'en';

  constructor(private readonly app: NestFastifyApplication) {}

  get<T = Body>(url: string): Promise<Answer<T>> {
    return this.send('GET', url);
  }
  post<T = Body>(url: string, body: object = {}, sending: Sending = {}): Promise<Answer<T>> {
    return this.send('POST', url, body, sending);
  }
  put<T = Body>(url: string, body: object): Promise<Answer<T>> {
    return this.send('PUT', url, body);
  }
  patch<T = Body>(url: string, body: object): Promise<Answer<T>> {
    return this.send('PATCH', url, body);
  }
  delete<T = Body>(url: string): Promise<Answer<T>> {
    return this.send('DELETE', url);
  }

  /** Sends one file as a form, as a browser does. */
  upload<T = Body>(url: string, fileName: string, content: Buffer): Promise<Answer<T>> {
    const boundary = 'enjuku-test-boundary';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return this.send('POST', url, payload, { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } });
  }

  async send<T = Body>(method: Method, url: string, payload?: object | Buffer, { headers = {} }: Sending = {}): Promise<Answer<T>> {
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
    const json = String(reply.headers['content-type'] ?? '').includes('json') && !reply.headers['content-encoding'];
    return {
      status: reply.statusCode,
      body: json && reply.body !== '' ? JSON.parse(reply.body) : {},
      headers: reply.headers,
      raw: reply.rawPayload,
    };
  }
}
