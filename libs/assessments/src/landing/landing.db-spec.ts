import { LinksService } from '@app/identity';
import { systemOf } from '@app/tenancy';

import type { TestAssessment } from '../../../../test/factories/assessment.js';
import { invitationTo, type TestInvitation } from '../../../../test/factories/invitation.js';
import { AssessmentsBench } from '../../../../test/support/assessments.js';
import { AnswersService } from '../answering/answers.service.js';
import { AssessmentsService } from '../assessments.service.js';
import { HandingOver } from './handing-over.service.js';
import { LandingService } from './landing.service.js';

describe('the landing page of a personal link', () => {
  let bench: AssessmentsBench;
  let asked: TestAssessment;
  let invitation: TestInvitation;

  beforeAll(async () => {
    bench = await AssessmentsBench.start();
  });

  afterAll(() => bench.stop());

  beforeEach(async () => {
    asked = await bench.issued({ unclaimed: true, form: 'short' });
    invitation = await invitationTo(bench.contexts, asked);
  });

  const open = (token = invitation.token) => bench.get(LandingService).open(token);
  const stepsOf = (organizationId: string) =>
    bench.seenBy<{ step: string; side: string; actor_name: string }>(
      organizationId,
      `select step, side, actor_name from app.assessment_step where assessment_id = $1 order by at`,
      [asked.assessmentId],
    );
  const handOver = (email: string, token = invitation.token) =>
    bench.get(HandingOver).handOver(token, { recipientName: '次の 担当', address: email, language: 'en' });

  it('says what is asked, by whom and until when', async () => {
    const landing = await open();

    expect(landing).toMatchObject({ state: 'fresh', claimed: false, buyerName: '試験工業' });
    expect(landing.assessment).toMatchObject({
      title: '情報セキュリティ自己点検',
      total: 20,
      timeZone: 'Asia/Tokyo',
      senderName: '山田 花子',
    });
    expect(landing.link).toMatchObject({ address: invitation.address, recipientName: '港 一郎' });
  });

  it('counts as opened the first time, for both parties', async () => {
    await open();
    await open();

    const opened = { step: 'opened', side: 'supplier', actor_name: '港 一郎' };
    expect((await stepsOf(asked.supplierId)).slice(1)).toEqual([opened]);
    expect((await stepsOf(asked.buyer.tenantId)).slice(1)).toEqual([opened]);
    const [row] = await bench.seenBy<{ state: string; opened_at: Date; link: Date }>(
      asked.buyer.tenantId,
      `select a.state, a.opened_at, l.opened_at as link from app.assessment a join app.link l on l.subject_id = a.id where a.id = $1`,
      [asked.assessmentId],
    );
    expect(row).toEqual({ state: 'opened', opened_at: expect.any(Date), link: expect.any(Date) });
  });

  it('is opened once by ten at the same moment', async () => {
    await Promise.all(Array.from({ length: 10 }, () => open()));

    expect((await stepsOf(asked.buyer.tenantId)).filter(({ step }) => step === 'opened')).toHaveLength(1);
  });

  it('does not count as opened when somebody only asks whether the link is genuine', async () => {
    const { buyerName, assessment } = await bench.get(LandingService).isGenuine(invitation.token);

    expect([buyerName, assessment.title]).toEqual(['試験工業', '情報セキュリティ自己点検']);
    expect(await stepsOf(asked.buyer.tenantId)).toHaveLength(1);
  });

  it('leads to sign-in where the company is here already', async () => {
    asked = await bench.issued();
    invitation = await invitationTo(bench.contexts, asked);

    expect(await open()).toMatchObject({ state: 'fresh', claimed: true, ways: ['sign_in', 'hand_over'] });
  });

  it('leads a used link on to sign-in, and opens nothing', async () => {
    const { linkId } = invitation;
    await bench.as(systemOf(asked.buyer.tenantId), () => bench.get(LinksService).use({ id: linkId, generation: 1 }, asked.supplier.userId));

    expect(await open()).toMatchObject({ state: 'sign_in' });
    expect(await stepsOf(asked.buyer.tenantId)).toHaveLength(1);
  });

  it('says that the link has expired', async () => {
    invitation = await invitationTo(bench.contexts, asked, { expiresAt: new Date(Date.now() - 1_000) });

    expect(await open()).toMatchObject({ state: 'expired', buyerName: '試験工業' });
  });

  it('says that it was cancelled, and whom to ask', async () => {
    await bench.as(asked.buyer, async () => {
      await bench.get(AssessmentsService).cancelAll(asked.campaign.campaignId, null);
      await bench.get(LinksService).revokeFor('supplier_invitation', [asked.assessmentId]);
    });

    const landing = await open();

    expect(landing.state).toBe('cancelled');
    expect(landing.assessment).toMatchObject({ senderName: '山田 花子', replyTo: 'takase@buyer.example' });
  });

  it.each(['', 'x', 'AAAAAAAAAAAAAAAAAAAAAA.AAAA', `${'A'.repeat(22)}.${'A'.repeat(43)}`])('does not know the link %j', async (token) => {
    await expect(open(token)).rejects.toMatchObject({ code: 'link_invalid' });
  });

  it('says nothing to somebody who knows the link but not its seal', async () => {
    const [id] = invitation.token.split('.');

    await expect(open(`${id}.${'A'.repeat(43)}`)).rejects.toMatchObject({ code: 'link_invalid' });
  });

  describe('"a colleague will answer"', () => {
    it('sends the colleague a link of their own and ends the old one', async () => {
      await handOver('Next@Supplier.Example');

      await expect(open()).rejects.toMatchObject({ code: 'link_replaced' });
      const [mail] = await bench.seenBy<{ recipient: string; language: string; link_id: string; details: object; reply_to: string }>(
        asked.buyer.tenantId,
        `select recipient, language, link_id, details, reply_to from app.message where template = 'supplier_invitation'`,
      );
      expect(mail).toMatchObject({
        recipient: 'Next@supplier.example',
        language: 'en',
        link_id: invitation.linkId,
        reply_to: 'takase@buyer.example',
      });
      expect(mail?.details).toMatchObject({ handedOnBy: '港 一郎', questions: 20, supplierName: asked.name });
      const seal = { id: invitation.linkId, purpose: 'supplier_invitation' as const, address: 'Next@supplier.example', generation: 2 };
      expect(await open(bench.get(LinksService).tokenOf(seal))).toMatchObject({ state: 'fresh', link: { recipientName: '次の 担当' } });
    });

    it('tells the buyer, in its inbox, by mail and in the steps', async () => {
      await handOver('next@supplier.example');

      const { tenantId } = asked.buyer;
      expect(await bench.seenBy(tenantId, `select kind from app.inbox_item`)).toEqual([{ kind: 'link_moved' }]);
      const mails = await bench.seenBy(tenantId, `select recipient, details from app.message where template = 'link_moved'`);
      expect(mails).toEqual([
        {
          recipient: 'takase@buyer.example',
          details: expect.objectContaining({ fromName: '港 一郎', toAddress: 'next@supplier.example' }),
        },
      ]);
      expect(await stepsOf(asked.supplierId)).toContainEqual({ step: 'handed_over', side: 'supplier', actor_name: '港 一郎' });
    });

    it.each([
      ['no address', 'address_invalid'],
      ['a@b.example, c@d.example', 'address_invalid'],
      ['a@b.example\r\nBcc: c@d.example', 'address_invalid'],
    ])('refuses %j', async (email, code) => {
      await expect(handOver(email)).rejects.toMatchObject({ code });
    });

    it('refuses the address it came to, however it is written', async () => {
      await expect(handOver(invitation.address.toUpperCase())).rejects.toMatchObject({ code: 'hand_over_same_address' });
    });

    it('works once for each holder', async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: 4 }, (_, at) => handOver(`next${at}@supplier.example`)));

      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const mails = await bench.seenBy(asked.buyer.tenantId, `select 1 from app.message where template = 'supplier_invitation'`);
      expect(mails).toHaveLength(1);
    });

    it('stops a link that goes round', async () => {
      const holders = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@supplier.example`);
      let { token } = invitation;
      for (const [at, address] of holders.entries()) {
        await handOver(address, token);
        token = bench.get(LinksService).tokenOf({ id: invitation.linkId, purpose: 'supplier_invitation', address, generation: at + 2 });
      }

      await expect(handOver('f@supplier.example', token)).rejects.toMatchObject({ code: 'too_many_attempts' });
    });

    it('is over once it was cancelled, and the refusal says so although the link has ended too', async () => {
      await bench.as(asked.buyer, async () => {
        await bench.get(AssessmentsService).cancelAll(asked.campaign.campaignId, null);
        await bench.get(LinksService).revokeFor('supplier_invitation', [asked.assessmentId]);
      });

      await expect(handOver('next@supplier.example')).rejects.toMatchObject({ code: 'assessment_cancelled' });
    });

    it('is over once the answers are in', async () => {
      asked = await bench.issued();
      invitation = await invitationTo(bench.contexts, asked);
      await bench.as(asked.supplier, () => bench.get(AnswersService).write(asked.assessmentId, 'GOV-01', { kind: 'level', level: 1 }, 0));
      await bench.seenBy(asked.supplierId, `update app.assessment set state = 'submitted' where id = $1`, [asked.assessmentId]);

      await expect(handOver('next@supplier.example')).rejects.toMatchObject({ code: 'hand_over_too_late' });
    });
  });
});
