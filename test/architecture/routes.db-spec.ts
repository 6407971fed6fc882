import { PERMISSIONS } from '@app/tenancy';

import { type ObservedApi, startObservedApi } from './support/observed-api.js';
import { declaredRoutes, type Route } from './support/routes.js';

/** Reached without signing in, each for a reason. */
const PUBLIC: Readonly<Record<string, string>> = {
  'GET /health/live': 'asked by what watches the process',
  'GET /health/ready': 'asked by what spreads the load',
  'GET /outbox': 'exists only where no mail leaves the machine, for those sitting at it',
  'GET /outbox.json': 'the same for programs',
  'GET /api/sign-up': 'says whether anybody may sign up',
  'POST /api/sign-up': 'makes the account one signs in with',
  'POST /api/sign-up/confirm': 'its bearer proves the address by the token of a mail',
  'POST /api/sign-up/confirmation-mails': 'whoever cannot sign in yet asks for the mail again',
  'POST /api/session': 'signing in',
  'POST /api/session/refresh': 'the cookie is what is asked for',
  'POST /api/password-resets': 'whoever forgot the password cannot sign in',
  'POST /api/password-resets/complete': 'its bearer proves the address by the token of a mail',
  'POST /api/links/purpose': 'the landing page asks what a token is for',
  'POST /api/links/open': 'landing page of a personal link',
  'POST /api/links/claim': 'a supplier that has no account yet makes one by its link',
  'POST /api/links/hand-over': 'a recipient without an account names the colleague who will answer',
  'POST /api/links/verify': 'whoever doubts a mail can check it',
  'POST /api/received-invitations/open': 'landing page of an invitation',
  'POST /api/received-invitations/join': 'an invited person makes the account by the link',
};

/** POSTs that take no Idempotency-Key: they create nothing, or a repeat has no second effect by itself. */
const NOT_IDEMPOTENT: Readonly<Record<string, string>> = {
  'POST /api/audit/verify': 'reads only',
  'POST /api/campaigns/:id/check': 'reads only',
  'POST /api/exports/verify': 'keeps nothing of the file; each time is a step of its own in the trail',
  'POST /api/external-auditors/:id/end': 'what is over stays over',
  'POST /api/links/purpose': 'reads only',
  'POST /api/links/verify': 'reads only',
  'POST /api/received-invitations/open': 'reads only',
  'POST /api/links/open': 'the first opening counts, the others do not',
  'POST /api/links/claim': 'a link is used once; nobody is signed in whose key it could be',
  'POST /api/links/own-ways': 'reads only',
  'POST /api/links/claim-as-me': 'a link is used once',
  'POST /api/links/connect': 'a link is used once',
  'POST /api/links/hand-over': 'the token ends with the hand-over',
  'POST /api/received-invitations/join': 'an invitation is used once',
  'POST /api/received-invitations/accept': 'an invitation is used once',
  'POST /api/sign-up': 'nobody is signed in whose key it could be; the second one finds the address taken',
  'POST /api/sign-up/confirm': 'a token is used once',
  'POST /api/sign-up/confirmation-mails': 'nobody is signed in whose key it could be; mails to one address are limited',
  'POST /api/password-resets': 'nobody is signed in whose key it could be; mails to one address are limited',
  'POST /api/password-resets/complete': 'a token is used once',
  'POST /api/session': 'each sign-in is a session of its own, which its holder sees and can end',
  'POST /api/session/refresh': 'the generation in the cookie is used once',
  'POST /api/session/switch-organization': 'makes a token, keeps nothing',
  'POST /api/assessments/:id/recall': 'from one state to the next, once',
  'POST /api/assessments/:id/refuse': 'from one state to the next, once',
  'POST /api/baselines/versions/:id/publish': 'from one state to the next, once, over the version seen',
  'POST /api/questionnaires/versions/:id/publish': 'from one state to the next, once, over the version seen',
  'POST /api/campaigns/:id/extend': 'over the version seen, once',
  'POST /api/campaigns/:id/cancel': 'from one state to the next, once, over the version seen',
  'POST /api/exports/:id/cancel': 'from one state to the next, once',
  'POST /api/exports/:id/ask-again': 'from one state to the next, once',
  'POST /api/suppliers/:id/end': 'from one state to the next, once, over the version seen',
  'POST /api/suppliers/:id/reactivate': 'from one state to the next, once, over the version seen',
  'POST /api/members/:id/suspend': 'suspending the suspended changes nothing',
  'POST /api/members/:id/restore': 'restoring the one who is there changes nothing',
  'POST /api/inbox/mark-read': 'reading what was read changes nothing',
  'POST /api/supplier-imports': 'imports nothing: checks a file, to be confirmed or discarded',
  'POST /api/supplier-imports/:id/apply': 'applied once; a repeat changes nothing',
};

/** Routes that the description of the API leaves out. */
const UNDESCRIBED = new Set(['GET /outbox', 'GET /outbox.json']);

const DESCRIPTION = 'GET /api/openapi.json';

/** Permissions that decide about a field of an answer, not about a route. */
const OF_FIELDS = ['suppliers.notes'];

describe('the routes of the running application', () => {
  let api: ObservedApi;
  let routes: Route[];

  beforeAll(async () => {
    api = await startObservedApi();
    routes = declaredRoutes(api.app);
  });

  afterAll(() => api.stop());

  const names = (some: readonly Route[]) => some.map(({ name }) => name);
  const described = async () => {
    const { paths } = (await api.server.inject(DESCRIPTION.slice(4))).json<{ paths: Record<string, Record<string, object>> }>();
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
  };

  it('are those that controllers declare, and no others', () => {
    expect([...api.registered].sort()).toEqual(names(routes).sort());
    expect(routes.length).toBeGreaterThan(100);
  });

  it('each say who may call them', () => {
    expect(names(routes.filter(({ access }) => access === undefined))).toEqual([]);
  });

  it('are those that the OpenAPI document describes', async () => {
    const known = names(routes).filter((name) => !UNDESCRIBED.has(name));

    expect((await described()).sort()).toEqual(known.sort());
  });

  it('are public for a reason that stands here', () => {
    const open = names(routes.filter(({ access }) => access?.kind === 'public'));

    expect(open.sort()).toEqual(Object.keys(PUBLIC).sort());
  });

  it('honour an Idempotency-Key wherever they create something', () => {
    const others = names(routes.filter(({ method, idempotent }) => method === 'POST' && !idempotent));

    expect(others.sort()).toEqual(Object.keys(NOT_IDEMPOTENT).sort());
  });

  it('honour it within their own transaction, as a signed-in member', () => {
    const kept = routes.filter(({ idempotent }) => idempotent);

    expect(names(kept.filter(({ streams, access }) => streams || access?.kind !== 'permission'))).toEqual([]);
  });

  it('ask for every permission that there is', () => {
    const asked = new Set(routes.flatMap(({ access }) => (access?.kind === 'permission' ? [access.permission] : [])));

    expect([...asked, ...OF_FIELDS].sort()).toEqual([...PERMISSIONS].sort());
  });
});
