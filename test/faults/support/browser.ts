const PATIENCE_MS = 30_000;

/** `T`: what the caller expects the body to be. */
export interface Reply<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
}

type Headers = Readonly<Record<string, string>>;

/** One person at a real connection. Whoever is cut off gets a rejected promise, as a page does. */
export class Browser {
  token: string | null = null;

  constructor(private readonly server: string) {}

  get<T>(path: string): Promise<Reply<T>> {
    return this.send('GET', path);
  }

  post<T>(path: string, body: object = {}, headers: Headers = {}): Promise<Reply<T>> {
    return this.send('POST', path, body, headers);
  }

  put<T>(path: string, body: object): Promise<Reply<T>> {
    return this.send('PUT', path, body);
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(this.token && { authorization: `Bearer ${this.token}` }), ...(init.headers as Headers) };
    return fetch(`${this.server}${path}`, { signal: AbortSignal.timeout(PATIENCE_MS), ...init, headers });
  }

  private async send<T>(method: string, path: string, body?: object, headers: Headers = {}): Promise<Reply<T>> {
    const isForm = body instanceof FormData;
    const answer = await this.fetch(path, {
      method,
      headers: { 'accept-language': 'en', ...(body && !isForm && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
  }
}

/** The body of an answer that has to be there. @throws Error with the refusal */
export async function done<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { status, body } = await reply;
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
