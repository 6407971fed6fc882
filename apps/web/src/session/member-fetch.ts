import { isProblem, Refusal } from '~/api/refusal';
import { i18n } from '~/i18n';
import { queryClient } from '~/query-client';

import { session } from './session';
import { goesOnWith } from './whose';

/** For which organization the page speaks: the API does nothing with a token of another one. */
const SPEAKS_FOR = 'x-organization';

/**
 * `fetch` in the language of the page and in its organization's name; a token that ended on its way is renewed once. What was begun by one
 * person in one organization is never sent again as somebody else or into another one.
 *
 * @throws Refusal for every answer that is none, and when there is no line
 */
export async function fetchAsMember(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = spoken(input, init);
  const page = session.whose;
  const asMember = request.headers.has('authorization');
  if (asMember && page?.organizationId) request.headers.set(SPEAKS_FOR, page.organizationId);
  const again = request.clone();
  const answer = await send(request);
  if (answer.status !== 401 || !asMember) return accepted(answer);

  const token = await session.renew();
  if (token === null) return accepted(answer);
  if (!page || !session.whose || !goesOnWith(page, session.whose)) throw elsewhere();
  again.headers.set('authorization', `Bearer ${token}`);
  return accepted(await send(again));
}

/** As `fetchAsMember`, with whatever token the caller has: nothing is renewed, and it speaks for no page. */
export async function fetchForNoPage(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return accepted(await send(spoken(input, init)));
}

function spoken(input: RequestInfo | URL, init?: RequestInit): Request {
  const request = new Request(input, init);
  request.headers.set('accept-language', i18n.language);
  return request;
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
  // As a visitor it came to nothing: the page has a person, but somebody else is signed in.
  if (answer.status === 401 && session.state.kind === 'elsewhere' && isProblem(body) && body.type.endsWith(':sign_in_needed'))
    throw elsewhere();
  throw isProblem(body) ? new Refusal(body) : Refusal.unreachable(i18n.t('problems.unreachable'));
}

/** Why nothing was done. */
function elsewhere(): Refusal {
  return Refusal.elsewhere(i18n.t('session.elsewhere.refused'));
}
