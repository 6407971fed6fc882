import { ownerOf } from '../world.js';
import { freshInvitation, freshMemberInvitation } from './fresh.js';
import { type Moment, PASSWORD, type RouteCase, type RouteCases } from './route-case.js';

const somebody = ({ lab, own }: Pick<Moment, 'lab' | 'own'>) => lab.person(own, 'auditor');
const freshMember = async (moment: Pick<Moment, 'lab' | 'own'>) => (await somebody(moment)).userId;

const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** Somebody signed in whom a personal link has reached. */
const byBearer: RouteCase = {
  by: 'buyer',
  caller: ({ lab }) => lab.founder(),
  ids: { token: 'invitation' },
  fresh: freshInvitation,
  body: () => ({}),
  answers: { token: 400 },
};

export const IDENTITY: RouteCases = {
  'GET /api/organization': { by: 'buyer' },
  'PATCH /api/organization': {
    by: 'buyer',
    body: async ({ lab, own }) => ({ version: await lab.version('organization', 'id', own.id), timeZone: 'Asia/Tokyo' }),
  },
  'GET /api/members': { by: 'buyer' },
  'PUT /api/members/:id/roles': {
    by: 'buyer',
    ids: { id: 'member' },
    fresh: freshMember,
    body: () => ({ roles: ['reviewer'], version: 1 }),
  },
  'POST /api/members/:id/suspend': { by: 'buyer', ids: { id: 'member' }, fresh: freshMember },
  'POST /api/members/:id/restore': { by: 'buyer', ids: { id: 'member' }, fresh: freshMember },
  'GET /api/member-invitations': { by: 'buyer' },
  'POST /api/member-invitations': {
    by: 'buyer',
    body: ({ lab, own }) => ({ email: lab.canaries.address(own.key), name: '新任 太郎', roles: ['reviewer'] }),
  },
  'GET /api/external-auditors': { by: 'buyer' },
  'POST /api/external-auditors': {
    by: 'buyer',
    ids: { 'campaignIds.0': 'campaign' },
    body: ({ lab, own }) => ({
      email: lab.canaries.address(own.key),
      name: '監査 太郎',
      endsOn: inAMonth(),
      notes: false,
      campaignIds: [],
    }),
    answers: { 'campaignIds.0': 400 },
  },
  'PATCH /api/external-auditors/:id': {
    by: 'buyer',
    ids: { id: 'auditor', 'campaignIds.0': 'campaign' },
    body: async ({ lab, id }) => ({
      version: await lab.version('audit_engagement', 'user_id', id),
      endsOn: inAMonth(),
      notes: true,
      campaignIds: [],
    }),
    answers: { 'campaignIds.0': 400 },
  },
  'POST /api/external-auditors/:id/end': { by: 'buyer', ids: { id: 'auditor' } },
  'DELETE /api/member-invitations/:id': { by: 'buyer', ids: { id: 'memberInvitation' }, fresh: freshMemberInvitation },
  'GET /api/me': { by: 'buyer' },
  'PATCH /api/me': { by: 'buyer', body: () => ({ language: 'ja' }) },
  'GET /api/me/memberships': { by: 'buyer' },
  'GET /api/me/sessions': { by: 'buyer' },
  'DELETE /api/me/sessions/:id': {
    by: 'buyer',
    ids: { id: 'session' },
    fresh: async ({ lab, own }) => {
      const { userId } = await lab.signedIn(ownerOf(own).userId, own.key, 'owner');
      const newest = `select id from app.session_family where user_id = $1 order by created_at desc, id desc limit 1`;
      return (await lab.row<{ id: string }>(newest, [userId])).id;
    },
  },
  'PUT /api/me/password': {
    by: 'buyer',
    caller: ({ lab }) => lab.founder(),
    body: () => ({ current: PASSWORD, password: `${PASSWORD} again` }),
  },
  'POST /api/session/switch-organization': { by: 'buyer', ids: { organizationId: 'organization' }, body: () => ({}) },
  'DELETE /api/session': { by: 'buyer', caller: somebody },
  'DELETE /api/session/all': { by: 'buyer', caller: somebody },
  'GET /api/inbox': { by: 'buyer' },
  'GET /api/events': { by: 'buyer' },
  'POST /api/inbox/mark-read': { by: 'buyer', ids: { 'ids.0': 'inboxItem' }, body: () => ({}), answers: { 'ids.0': 200 } },
  'GET /api/audit': { by: 'buyer', ids: { '?objectId': 'campaign' }, answers: { '?objectId': 200 } },
  'POST /api/audit/verify': { by: 'buyer', body: () => ({}) },
  'POST /api/received-invitations/accept': {
    by: 'buyer',
    caller: ({ lab }) => lab.invited(),
    ids: { token: 'memberInvitation' },
    fresh: freshMemberInvitation,
    body: () => ({}),
    answers: { token: 400 },
  },
  'POST /api/links/own-ways': byBearer,
  'POST /api/links/claim-as-me': byBearer,
  'POST /api/links/connect': byBearer,
};
