import { ownerOf } from '../world.js';
import { freshInvitation, freshMemberInvitation } from './fresh.js';
import { type Moment, PASSWORD, type RouteCases } from './route-case.js';

/** Signs up anew and gives the token that confirms the address. */
async function signedUp({ lab }: Pick<Moment, 'lab'>): Promise<{ email: string; token: string }> {
  const email = lab.canaries.address('somebody');
  const body = { email, password: PASSWORD, name: '新規 花子', organizationName: '新規工業' };
  await lab.must(null, 'POST', 'sign-up', body);
  return { email, token: await lab.linkToken(`address = '${email}' and purpose = 'address_confirmation'`) };
}

/** Somebody who can sign in. */
async function account(moment: Pick<Moment, 'lab'>): Promise<string> {
  const { email, token } = await signedUp(moment);
  await moment.lab.must(null, 'POST', 'sign-up/confirm', { token });
  return email;
}

const withToken = {
  by: 'visitor',
  ids: { token: 'invitation' },
  fresh: freshInvitation,
  body: () => ({}),
  answers: { token: 400 },
} as const;
const ofInvitation = { by: 'visitor', ids: { token: 'memberInvitation' }, fresh: freshMemberInvitation, answers: { token: 400 } } as const;

export const VISITORS: RouteCases = {
  'GET /health/live': { by: 'visitor' },
  'GET /health/ready': { by: 'visitor' },
  'GET /outbox': { by: 'visitor', succeeds: 404 },
  'GET /outbox.json': { by: 'visitor', succeeds: 404 },
  'GET /api/sign-up': { by: 'visitor' },
  'POST /api/sign-up': {
    by: 'visitor',
    body: ({ lab }) => ({ email: lab.canaries.address('somebody'), password: PASSWORD, name: '新規 花子', organizationName: '新規工業' }),
  },
  'POST /api/sign-up/confirm': { by: 'visitor', body: async (moment) => ({ token: (await signedUp(moment)).token }) },
  'POST /api/sign-up/confirmation-mails': { by: 'visitor', body: async (moment) => ({ email: (await signedUp(moment)).email }) },
  'POST /api/session': {
    by: 'visitor',
    ids: { organizationId: 'organization' },
    body: async ({ lab, own }) => ({ email: await lab.emailOf(ownerOf(own)), password: PASSWORD }),
    answers: { organizationId: 200 },
  },
  'POST /api/session/refresh': {
    by: 'visitor',
    cookie: async (moment) => {
      const reply = await moment.lab.ask(null, {
        method: 'POST',
        url: '/api/session',
        body: { email: await account(moment), password: PASSWORD },
      });
      return reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    },
  },
  'POST /api/password-resets': { by: 'visitor', body: async (moment) => ({ email: await account(moment) }) },
  'POST /api/password-resets/complete': {
    by: 'visitor',
    body: async ({ lab }) => {
      const email = await account({ lab });
      await lab.must(null, 'POST', 'password-resets', { email });
      return { token: await lab.linkToken(`address = '${email}' and purpose = 'password_reset'`), password: `${PASSWORD} again` };
    },
  },
  'POST /api/links/purpose': withToken,
  'POST /api/links/open': withToken,
  'POST /api/links/verify': withToken,
  'POST /api/links/hand-over': {
    ...withToken,
    body: ({ lab, own }) => ({ name: '同僚', email: lab.canaries.address(own.key) }),
  },
  'POST /api/links/claim': { ...withToken, body: () => ({ displayName: '港 一郎', password: PASSWORD }) },
  'POST /api/received-invitations/open': { ...ofInvitation, body: () => ({}) },
  'POST /api/received-invitations/join': { ...ofInvitation, body: () => ({ name: '新任 太郎', password: PASSWORD }) },
};
