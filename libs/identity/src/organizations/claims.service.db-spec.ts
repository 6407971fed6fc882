import { setTimeout as wait } from 'node:timers/promises';

import { newId } from '@app/kernel';
import type { MemberActor } from '@app/tenancy';

import { IdentityBench, type Owner, outcomeOf, PASSWORD, tally } from '../../../../test/support/identity.js';
import type { Link } from '../domain/link.js';
import { LinksService } from '../links/links.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { ClaimsService } from './claims.service.js';
import { OrganizationsService } from './organizations.service.js';
import { SignedInClaims } from './signed-in-claims.service.js';

/** A buyer that asks a company which is not here yet. */
interface Asking {
  readonly buyer: Owner;
  readonly supplierId: string;
  readonly assessmentId: string;
  readonly link: Link;
}

describe('the personal link of an invited supplier', () => {
  let bench: IdentityBench;
  let claims: ClaimsService;
  let links: LinksService;

  beforeAll(async () => {
    bench = await IdentityBench.start();
    [claims, links] = [bench.module.get(ClaimsService), bench.module.get(LinksService)];
  });

  afterAll(() => bench.stop());

  let asked = 0;
  async function asking(from?: Owner): Promise<Asking> {
    asked += 1;
    const buyer = from ?? (await bench.owner('buyer'));
    const [supplierId, assessmentId] = [newId(), newId()];
    await bench.as(buyer.actor, () => bench.module.get(OrganizationsService).introduce([{ id: supplierId, name: '鈴木製作所' }]));
    await insertAssessment(buyer.organizationId, supplierId, assessmentId);
    await bench.as(buyer.actor, () =>
      links.make({
        purpose: 'supplier_invitation',
        subjectId: assessmentId,
        address: `suzuki${asked}@supplier.example`,
        recipientName: '鈴木',
        language: 'ja',
        expiresAt: new Date('2099-01-01T00:00:00Z'),
        details: {},
      }),
    );
    const token = await bench.tokenTo(`suzuki${asked}@supplier.example`, 'supplier_invitation');
    return { buyer, supplierId, assessmentId, link: await links.resolve(token, 'supplier_invitation') };
  }
  async function insertAssessment(buyerId: string, supplierId: string, assessmentId: string): Promise<void> {
    const [relationshipId, campaignId, version] = [newId(), newId(), newId()];
    await bench.rows(`insert into app.trade_relationship (id, buyer_id, supplier_id, classes) values ($1, $2, $3, '{hi}')`, [
      relationshipId,
      buyerId,
      supplierId,
    ]);
    await bench.rows(
      `insert into app.campaign (buyer_id, id, name, questionnaire_owner_id, questionnaire_version_id, baseline_owner_id, baseline_version_id, due_day, due_at, time_zone)
       values ($1, $2, 'Autumn', $3, $3, $3, $3, '2099-01-01', '2099-01-01', 'Asia/Tokyo')`,
      [buyerId, campaignId, version],
    );
    await bench.rows(
      `insert into app.assessment (id, buyer_id, supplier_id, relationship_id, campaign_id, title, reply_to, form, questionnaire_owner_id, questionnaire_version_id,
         baseline_owner_id, baseline_version_id, classes, due_day, due_at, time_zone, total)
       values ($1, $2, $3, $4, $5, 'Autumn', 'buyer@example.jp', 'full', $6, $6, $6, $6, '{hi}', '2099-01-01', '2099-01-01', 'Asia/Tokyo', 64)`,
      [assessmentId, buyerId, supplierId, relationshipId, campaignId, version],
    );
  }
  const claim = ({ link, supplierId }: Pick<Asking, 'link' | 'supplierId'>, password = PASSWORD) =>
    claims.claim(link, supplierId, { displayName: '鈴木 三郎', language: 'ja', password, device: 'Test browser' }, async () => undefined);
  const claimAs = async ({ link, supplierId }: Pick<Asking, 'link' | 'supplierId'>, { userId }: Pick<Owner, 'userId'>) =>
    bench.module
      .get(SignedInClaims)
      .claim(link, supplierId, await bench.module.get(SessionsService).begin(userId, 'Test browser'), async () => undefined);
  const connect = (actor: MemberActor, link: Link) => outcomeOf(bench.as(actor, () => claims.connect(link)));
  const stateOf = async (id: string) =>
    (await bench.rows<{ state: string }>(`select state from app.organization where id = $1`, [id]))[0]?.state;

  describe('claims the organization that the buyer made', () => {
    it('for the address that received it, as owner, respondent and approver, signed in', async () => {
      const { link, supplierId } = await asking();

      const { userId, session } = await claim({ link, supplierId });

      expect(session).toMatchObject({ userId, organizationId: supplierId });
      const made = await bench.rows(
        `select o.state, o.claimed_at is not null as claimed, u.email, u.email_verified_at is not null as verified, m.roles
         from app.organization o join app.membership m on m.organization_id = o.id join app.user_account u on u.id = m.user_id where o.id = $1`,
        [supplierId],
      );
      expect(made).toEqual([
        { state: 'active', claimed: true, email: link.address, verified: true, roles: ['owner', 'respondent', 'approver'] },
      ]);
    });

    it('exactly once of a hundred times at once', async () => {
      const { link, supplierId } = await asking();

      const outcomes = await Promise.all(Array.from({ length: 100 }, () => outcomeOf(claim({ link, supplierId }))));

      expect(tally(outcomes)).toEqual({ done: 1, already_claimed: 99 });
      expect(await bench.count(`select 1 from app.user_account where email = $1`, [link.address])).toBe(1);
      expect(await bench.count(`select 1 from app.membership where organization_id = $1`, [supplierId])).toBe(1);
    }, 60_000);

    it('and is used up by it', async () => {
      const { link, supplierId, assessmentId } = await asking();
      const { userId } = await claim({ link, supplierId });

      await expect(links.resolve(links.tokenOf(link), 'supplier_invitation')).rejects.toMatchObject({
        code: 'link_used',
        details: { subjectId: assessmentId },
      });
      expect(await bench.rows(`select used_by from app.link where id = $1`, [link.id])).toEqual([{ used_by: userId }]);
    });

    it('before whoever hands the link on at the same moment, who learns that it was used', async () => {
      const { buyer, link, supplierId } = await asking();
      const colleague = { address: 'tanaka@supplier.example', recipientName: '田中', language: 'ja' as const };
      const claiming = Promise.withResolvers<void>();
      const claimed = claims.claim(
        link,
        supplierId,
        { displayName: '鈴木 三郎', language: 'ja', password: PASSWORD, device: 'Test' },
        async () => {
          claiming.resolve();
          await wait(300);
        },
      );
      await claiming.promise;

      const handedOn = outcomeOf(bench.as(buyer.actor, () => links.handOn(link, colleague)));

      expect(await Promise.all([outcomeOf(claimed), handedOn])).toEqual(['done', 'link_used']);
      expect(await bench.rows(`select generation, used_at is not null as used from app.link where id = $1`, [link.id])).toEqual([
        { generation: 1, used: true },
      ]);
    });

    it('not through the link of another supplier', async () => {
      const [one, other] = [await asking(), await asking()];

      expect(await outcomeOf(claim({ link: one.link, supplierId: other.supplierId }))).toBe('link_invalid');
      expect([await stateOf(one.supplierId), await stateOf(other.supplierId)]).toEqual(['unclaimed', 'unclaimed']);
    });

    it('not for an address that has an account: it signs in and connects', async () => {
      const { link, supplierId } = await asking();
      await bench.rows(`insert into app.user_account (id, email, display_name) values ($1, $2, '鈴木')`, [
        newId(),
        link.address.toUpperCase(),
      ]);

      expect(await outcomeOf(claim({ link, supplierId }))).toBe('account_exists');
      expect(await stateOf(supplierId)).toBe('unclaimed');
      expect(await outcomeOf(links.resolve(links.tokenOf(link), 'supplier_invitation'))).toBe('done');
    });

    it('not once it has moved to a colleague, or was withdrawn', async () => {
      const [moved, withdrawn] = [await asking(), await asking()];
      const colleague = { address: 'tanaka@supplier.example', recipientName: '田中', language: 'ja' as const };
      await bench.as(moved.buyer.actor, () => links.readdress(moved.link.id, colleague));
      await bench.as(withdrawn.buyer.actor, () => links.revokeFor('supplier_invitation', [withdrawn.assessmentId]));

      expect(await outcomeOf(claim(moved))).toBe('link_replaced');
      expect(await outcomeOf(claim(withdrawn))).toBe('link_revoked');
      expect([await stateOf(moved.supplierId), await stateOf(withdrawn.supplierId)]).toEqual(['unclaimed', 'unclaimed']);
    });

    it('not with a poor password, and nothing is used up', async () => {
      const asked = await asking();

      expect(await outcomeOf(claim(asked, 'password123'))).toBe('password_too_common');
      expect(await outcomeOf(claim(asked))).toBe('done');
    });

    it('without the buyer’s trail showing whether the company is new here', async () => {
      const [claimed, signedIn, connected] = [await asking(), await asking(), await asking()];
      const supplier = await bench.owner('supplier');
      await claim(claimed);
      await claimAs(signedIn, supplier);
      await connect(supplier.actor, connected.link);

      const actionsOf = ({ buyer }: Asking) =>
        bench.rows(`select action, object_type from app.audit_entry where organization_id = $1 order by seq`, [buyer.organizationId]);

      expect(await actionsOf(claimed)).toEqual(await actionsOf(connected));
      expect(await actionsOf(signedIn)).toEqual(await actionsOf(connected));
    });
  });

  describe('claims the organization for somebody who is signed in', () => {
    it('with the account they have, and takes their session there', async () => {
      const { link, supplierId } = await asking();
      const somebody = await bench.owner('elsewhere');

      const session = await claimAs({ link, supplierId }, somebody);

      expect(session).toMatchObject({ userId: somebody.userId, organizationId: supplierId });
      const families = await bench.rows(`select organization_id from app.session_family where user_id = $1`, [somebody.userId]);
      expect(families).toContainEqual({ organization_id: supplierId });
      const made = await bench.rows(
        `select o.state, m.roles, m.email = u.email as "sameAddress" from app.organization o join app.membership m on m.organization_id = o.id
         join app.user_account u on u.id = m.user_id where o.id = $1`,
        [supplierId],
      );
      expect(made).toEqual([{ state: 'active', roles: ['owner', 'respondent', 'approver'], sameAddress: true }]);
      expect(await bench.count(`select 1 from app.user_account where lower(email) = lower($1)`, [link.address])).toBe(0);
    });

    it('and its trail names through which invitation, and whom that was sent to', async () => {
      const { link, supplierId, assessmentId } = await asking();
      const somebody = await bench.owner('elsewhere');
      await claimAs({ link, supplierId }, somebody);

      const entries = await bench.rows<{ action: string }>(
        `select action, actor_id, details from app.audit_entry where organization_id = $1 order by seq`,
        [supplierId],
      );

      expect(entries.map(({ action }) => action)).toEqual(['organization.claimed', 'member.joined', 'session.switched']);
      expect(entries[0]).toMatchObject({ actor_id: somebody.userId, details: { subjectId: assessmentId, invited: link.address } });
    });

    it('exactly once of a hundred times at once, whoever tries', async () => {
      const { link, supplierId } = await asking();
      const rivals = await Promise.all(Array.from({ length: 5 }, () => bench.owner('rival')));

      const outcomes = await Promise.all(
        Array.from({ length: 100 }, (_, at) => {
          const rival = rivals[at % 6];
          return outcomeOf(rival ? claimAs({ link, supplierId }, rival) : claim({ link, supplierId }));
        }),
      );

      expect(tally(outcomes)).toEqual({ done: 1, already_claimed: 99 });
      expect(await bench.count(`select 1 from app.membership where organization_id = $1`, [supplierId])).toBe(1);
    }, 60_000);

    it('or connects one of theirs, never both', async () => {
      const { link, supplierId } = await asking();
      const somebody = await bench.owner('elsewhere');

      const outcomes = await Promise.all([outcomeOf(claimAs({ link, supplierId }, somebody)), connect(somebody.actor, link)]);

      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    });

    it('not once it has moved to a colleague, or was withdrawn, or is used', async () => {
      const [moved, withdrawn, used] = [await asking(), await asking(), await asking()];
      const somebody = await bench.owner('elsewhere');
      const colleague = { address: 'tanaka@supplier.example', recipientName: '田中', language: 'ja' as const };
      await bench.as(moved.buyer.actor, () => links.readdress(moved.link.id, colleague));
      await bench.as(withdrawn.buyer.actor, () => links.revokeFor('supplier_invitation', [withdrawn.assessmentId]));
      await bench.as(used.buyer.actor, () => links.use(used.link, somebody.userId));

      const outcomes = [];
      for (const one of [moved, withdrawn, used]) outcomes.push(await outcomeOf(claimAs(one, somebody)));

      expect(outcomes).toEqual(['link_replaced', 'link_revoked', 'link_used']);
      expect(await stateOf(moved.supplierId)).toBe('unclaimed');
      expect(await bench.count(`select 1 from app.membership where organization_id = $1`, [moved.supplierId])).toBe(0);
    });
  });

  describe('connects an organization that is here already', () => {
    it('which takes the place of the empty one, with all that hangs on it', async () => {
      const { link, supplierId, assessmentId } = await asking();
      const supplier = await bench.owner('supplier');

      expect(await connect(supplier.actor, link)).toBe('done');

      expect(await bench.rows(`select supplier_id from app.assessment where id = $1`, [assessmentId])).toEqual([
        { supplier_id: supplier.organizationId },
      ]);
      expect(await stateOf(supplierId)).toBe('closed');
      expect(await outcomeOf(links.resolve(links.tokenOf(link), 'supplier_invitation'))).toBe('link_used');
    });

    it('exactly once of twenty times at once', async () => {
      const { link } = await asking();
      const supplier = await bench.owner('supplier');

      const outcomes = await Promise.all(Array.from({ length: 20 }, () => connect(supplier.actor, link)));

      expect(tally(outcomes)).toEqual({ done: 1, link_invalid: 19 });
    });

    it('only by its owners and administrators', async () => {
      const { link } = await asking();
      const supplier = await bench.owner('supplier');
      await bench.rows(`update app.membership set roles = '{respondent}' where user_id = $1`, [supplier.userId]);

      expect(await connect(supplier.actor, link)).toBe('not_permitted');
    });

    it('not the buyer itself, nor one that the buyer has already', async () => {
      const { buyer, link } = await asking();
      const supplier = await bench.owner('supplier');
      await bench.rows(`insert into app.trade_relationship (id, buyer_id, supplier_id) values ($1, $2, $3)`, [
        newId(),
        buyer.organizationId,
        supplier.organizationId,
      ]);

      expect(await connect(buyer.actor, link)).toBe('own_buyer');
      expect(await connect(supplier.actor, link)).toBe('already_supplier');
    });

    it('not after it was claimed, and cannot be claimed after it was connected', async () => {
      const [claimed, connected] = [await asking(), await asking()];
      const supplier = await bench.owner('supplier');
      await claim(claimed);
      await connect(supplier.actor, connected.link);

      expect(await connect(supplier.actor, claimed.link)).toBe('link_invalid');
      expect(await outcomeOf(claim(connected))).toBe('already_claimed');
    });
  });
});
