import { isProblem, Refusal } from '~/api/refusal';
import { i18n } from '~/i18n';
import { queryClient } from '~/query-client';

import { session } from './session';

/**
 * `fetch` in the language of the page; a token that ended on its way is renewed once.
 *
 * @throws Refusal for every answer that is none, and when there is no line
 */
export async function fetchAsMember(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  request.headers.set('accept-language', i18n.language);
  const again = request.clone();
  const answer = await send(request);
  if (answer.status !== 401 || !request.headers.has('authorization')) return accepted(answer);

  const token = await session.renew();
  if (token === null) return accepted(answer);
  again.headers.set('authorization', `Bearer ${token}`);
  return accepted(await send(again));
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw Refusal.unreachable(i18n.t('problems.unreachable'));
  }
}

async function accepted(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  // Something that the page thought permitted: the roles may have changed since it asked.
  if (answer.status === 403) void queryClient.invalidateQueries({ queryKey: [{ _id: 'meRead' }] });
  const body: unknown = await answer.json().catch(() => null);
  throw isProblem(body) ? new Refusal(body) : Refusal.unreachable(i18n.t('problems.unreachable'));
}
