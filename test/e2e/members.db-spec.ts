import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { createApi } from '../../apps/api/src/create-api.js';
import type { AuditPageView } from '../../libs/audit/src/http/audit.dto.js';
import type { InvitationListView, InvitationView, OpenedInvitationView } from '../../libs/identity/src/http/invitation.dto.js';
import type { MemberPageView, MemberView } from '../../libs/identity/src/http/member.dto.js';
import type { SessionView } from '../../libs/identity/src/http/session.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { aClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { aColleagueOf, newAddress, PASSWORD, type Person } from '../factories/journey/person.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Answer, Client, codeOf, done } from '../support/client.js';
import { testSettings } from '../support/contexts.js';
import { tokenIn } from '../support/mail-server.js';
import { until } from '../support/until.js';

describe('who belongs to an organization', () => {
  let api: TestApi;
  /** A second process of the same API on the same database. */
  let elsewhere: NestFastifyApplication;

  beforeAll(async () => {
    api = await startTestApi();
    ({ app: elsewhere } = await createApi(testSettings(api.database)));
    await elsewhere.init();
    await elsewhere.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await elsewhere.close();
    await api.stop();
  });

  const refusalOf = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];
  const refresh = (browser: Client) => browser.post<SessionView>('/api/session/refresh');
  /** The same person with the same tokens, whose requests reach the other process. */
  function atOtherProcess({ token }: Client): Client {
    const browser = new Client(elsewhere);
    browser.token = token;
    return browser;
  }
  const within = async (seconds: number, holds: () => Promise<boolean>) => {
    const began = Date.now();
    await until(holds, seconds);
    return (Date.now() - began) / 1_000 <= seconds;
  };

  describe('a member', () => {
    it('who is suspended is refused in every process within five seconds, and signs in to nothing', async () => {
      const owner = await aBuyer(api);
      const member = await aColleagueOf(owner, ['procurement']);
      const there = atOtherProcess(member.browser);
      expect([(await member.browser.get('/api/suppliers')).status, (await there.get('/api/suppliers')).status]).toEqual([200, 200]);

      await done(owner.browser.post(`/api/members/${member.id}/suspend`));

      expect(refusalOf(await member.browser.get('/api/suppliers'))).toEqual([401, 'sign_in_needed']);
      expect(await within(5, async () => (await there.get('/api/suppliers')).status === 401)).toBe(true);
      const again = api.visitor();
      const session = await done(again.post<SessionView>('/api/session', { email: member.email, password: PASSWORD }));
      again.token = session.accessToken;
      expect(session.organizationId).toBeNull();
      expect(refusalOf(await again.get('/api/suppliers'))).toEqual([403, 'organization_needed']);
      expect((await done(refresh(member.browser))).organizationId).toBeNull();
    });

    it('whose role is taken away loses what it allowed in every process', async () => {
      const owner = await aBuyer(api);
      const member = await aColleagueOf(owner, ['procurement']);
      const there = atOtherProcess(member.browser);
      expect((await there.post('/api/suppliers', { code: 'A-1', name: '青葉' })).status).toBe(201);
      const { items } = await done(owner.browser.get<MemberPageView>('/api/members'));
      const { version = 0 } = items.find(({ id }) => id === member.id) ?? {};

      await done(owner.browser.put<MemberView>(`/api/members/${member.id}/roles`, { roles: ['reviewer'], version }));

      expect(refusalOf(await member.browser.post('/api/suppliers', { code: 'A-2', name: '青葉' }))).toEqual([403, 'not_permitted']);
      expect(await within(5, async () => (await there.post('/api/suppliers', { code: 'A-2', name: '青葉' })).status === 403)).toBe(true);
      const stale = await owner.browser.put(`/api/members/${member.id}/roles`, { roles: ['auditor'], version });
      expect(refusalOf(stale)).toEqual([409, 'member_changed']);
      const denied = await done(owner.browser.get<AuditPageView>('/api/audit?action=access.denied'));
      expect(denied.items[0]).toMatchObject({
        actorName: member.name,
        objectId: 'POST /api/suppliers',
        details: { permission: 'suppliers.write' },
      });
    });

    it('may be made an owner by owners only, and the last owner stays', async () => {
      const owner = await aBuyer(api);
      const admin = await aColleagueOf(owner, ['admin']);
      const [mine] = (await done(owner.browser.get<MemberPageView>('/api/members'))).items.filter(({ id }) => id === owner.id);
      const invite = (by: Person, roles: string[]) =>
        by.browser.post('/api/member-invitations', { email: newAddress('colleague.example'), name: '新人', roles });

      expect(refusalOf(await invite(admin, ['owner']))).toEqual([403, 'only_owners_grant']);
      expect(refusalOf(await admin.browser.post(`/api/members/${owner.id}/suspend`))).toEqual([403, 'only_owners_grant']);
      expect(refusalOf(await owner.browser.post(`/api/members/${owner.id}/suspend`))).toEqual([409, 'own_suspension']);
      const leaving = await owner.browser.put(`/api/members/${owner.id}/roles`, { roles: ['admin'], version: mine?.version });
      expect(refusalOf(leaving)).toEqual([409, 'last_owner']);
      expect((await invite(owner, ['owner'])).status).toBe(201);
    });

    it.each([
      ['procurement', { suppliers: 200, write: 201, audit: 403, members: 200, invite: 403, assessments: 403, organization: 403 }],
      ['reviewer', { suppliers: 200, write: 403, audit: 403, members: 200, invite: 403, assessments: 403, organization: 403 }],
      ['auditor', { suppliers: 200, write: 403, audit: 200, members: 200, invite: 403, assessments: 200, organization: 403 }],
      ['respondent', { suppliers: 403, write: 403, audit: 403, members: 403, invite: 403, assessments: 200, organization: 403 }],
      ['approver', { suppliers: 403, write: 403, audit: 403, members: 403, invite: 403, assessments: 200, organization: 403 }],
      ['admin', { suppliers: 200, write: 201, audit: 200, members: 200, invite: 201, assessments: 200, organization: 200 }],
    ])('with the role %s may do what product.md says', async (role, expected) => {
      const owner = await aBuyer(api);
      const { browser } = await aColleagueOf(owner, [role]);
      const invitation = { email: newAddress('colleague.example'), name: '新人', roles: ['auditor'] };

      const statuses = {
        suppliers: (await browser.get('/api/suppliers')).status,
        write: (await browser.post('/api/suppliers', { code: 'A-1', name: '青葉' })).status,
        audit: (await browser.get('/api/audit')).status,
        members: (await browser.get('/api/members')).status,
        invite: (await browser.post('/api/member-invitations', invitation)).status,
        assessments: (await browser.get('/api/assessments')).status,
        organization: (await browser.patch('/api/organization', { name: '新社名', version: 1 })).status,
      };

      expect(statuses).toEqual(expected);
    });
  });

  describe('an invitation to a colleague', () => {
    async function anInvitation() {
      const owner = await aBuyer(api);
      const email = newAddress('colleague.example');
      const invite = () =>
        done(
          owner.browser.post<InvitationView>('/api/member-invitations', { email, name: '北川 直樹', roles: ['reviewer'], language: 'ja' }),
        );
      const { id } = await invite();
      return { owner, email, id, invite, token: tokenIn(await api.mail.newestTo(email)) };
    }
    const join = (token: string) =>
      api.visitor().post<SessionView>('/api/received-invitations/join', { token, name: '北川 直樹', password: PASSWORD, language: 'ja' });
    const opening = (token: string) => api.visitor().post<OpenedInvitationView>('/api/received-invitations/open', { token });

    it('is accepted once, however many try at once', async () => {
      const { token, owner } = await anInvitation();

      const answers = await Promise.all(Array.from({ length: 10 }, () => join(token)));

      expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      expect((await done(owner.browser.get<MemberPageView>('/api/members'))).items).toHaveLength(2);
    });

    it('ends when it is withdrawn, and when another one follows', async () => {
      const [withdrawn, repeated] = [await anInvitation(), await anInvitation()];
      expect((await withdrawn.owner.browser.delete(`/api/member-invitations/${withdrawn.id}`)).status).toBe(204);
      await repeated.invite();
      await until(() => api.mail.mails.filter(({ recipients }) => recipients.includes(repeated.email)).length === 2);

      expect(refusalOf(await join(withdrawn.token))).toEqual([410, 'link_revoked']);
      expect(refusalOf(await join(repeated.token))).toEqual([410, 'link_revoked']);
      expect((await opening(tokenIn(await api.mail.newestTo(repeated.email)))).body).toMatchObject({
        email: repeated.email,
        accountExists: false,
      });
      expect((await done(repeated.owner.browser.get<InvitationListView>('/api/member-invitations'))).items).toHaveLength(1);
    });

    it('is for the invited address only', async () => {
      const { token } = await anInvitation();
      const somebody = await aBuyer(api);

      const refused = await somebody.browser.post('/api/received-invitations/accept', { token });

      expect(refusalOf(refused)).toEqual([403, 'invitation_for_another_address']);
      expect((await join(token)).status).toBe(200);
    });

    it('opens nothing else: a token serves one purpose', async () => {
      const { token } = await anInvitation();
      const claimed = await aClaimedSupplier(api);

      expect(refusalOf(await api.visitor().post('/api/links/open', { token }))).toEqual([404, 'link_invalid']);
      expect(refusalOf(await api.visitor().post('/api/password-resets/complete', { token, password: 'a new long password' }))).toEqual([
        404,
        'link_invalid',
      ]);
      expect(refusalOf(await join(claimed.token))).toEqual([404, 'link_invalid']);
      expect(refusalOf(await api.visitor().post('/api/sign-up/confirm', { token }))).toEqual([404, 'link_invalid']);
    });
  });
});
