import { Inbox } from '@app/notifications';
import { systemOf } from '@app/tenancy';

import { accountOf } from '../../../../test/factories/account.js';
import type { TestAssessment } from '../../../../test/factories/assessment.js';
import { invitationTo } from '../../../../test/factories/invitation.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { AssessmentsBench } from '../../../../test/support/assessments.js';
import { AssessmentsService } from '../assessments.service.js';
import { TellSupplierJob } from '../jobs/tell-supplier.job.js';
import { ClaimingService } from '../landing/claiming.service.js';
import type { NewsForSupplier } from './campaign-news.service.js';

const LATER = { day: '2100-01-31', at: new Date('2100-01-31T14:59:59.999Z'), timeZone: 'Asia/Tokyo' };
const LATER_STILL = { day: '2100-02-28', at: new Date('2100-02-28T14:59:59.999Z'), timeZone: 'Asia/Tokyo' };

describe('the inbox of a supplier', () => {
  let bench: AssessmentsBench;
  let asked: TestAssessment;

  beforeAll(async () => {
    bench = await AssessmentsBench.start();
  });

  afterAll(() => bench.stop());

  beforeEach(async () => {
    asked = await bench.issued({ form: 'short' });
  });

  const service = () => bench.get(AssessmentsService);
  const asBuyer = <T>(work: () => Promise<T>) => bench.as(asked.buyer, work);
  const remind = () => asBuyer(() => service().note([asked.assessmentId], 'reminded'));
  const extend = (due = LATER) => asBuyer(() => service().extendAll(asked.campaign.campaignId, due));
  const cancel = () => asBuyer(() => service().cancelAll(asked.campaign.campaignId, '対象が変わったため'));
  const bring = (state: string) =>
    bench.seenBy(asked.buyer.tenantId, `update app.assessment set state = $2 where id = $1`, [asked.assessmentId, state]);

  const jobs = async () => (await bench.jobs('assessments.tell-supplier', asked.assessmentId)) as unknown as NewsForSupplier[];
  const wake = (job: NewsForSupplier) => bench.database.apart(systemOf(job.tenantId), () => bench.get(TellSupplierJob).handle(job));
  /** All jobs that have been left so far, in their order. */
  const wakeAll = async () => {
    for (const job of await jobs()) await wake(job);
  };
  const noticesOf = (organizationId: string) =>
    bench.seenBy<{ kind: string; details: object }>(
      organizationId,
      `select kind, details from app.inbox_item where organization_id = $1 and subject_type = 'assessment' order by created_at, id`,
      [organizationId],
    );
  const kindsOf = async (organizationId = asked.supplierId) => (await noticesOf(organizationId)).map(({ kind }) => kind);

  it('is a job of its own, which holds ids only', async () => {
    await remind();
    await extend();
    await cancel();

    const steps = await bench.seenBy<{ id: string }>(asked.supplierId, `select id from app.assessment_step where assessment_id = $1`, [
      asked.assessmentId,
    ]);
    const { supplierId: tenantId, assessmentId } = asked;
    const left = await jobs();
    expect(left).toHaveLength(4);
    expect(left).toEqual(expect.arrayContaining(steps.map(({ id: stepId }) => ({ tenantId, assessmentId, stepId }))));
  });

  it('says who asks for what by when', async () => {
    await wakeAll();

    const details = { buyerName: '試験工業', title: '情報セキュリティ自己点検', dueAt: '2099-12-31T14:59:59.999Z' };
    expect(await noticesOf(asked.supplierId)).toEqual([{ kind: 'assessment_asked', details }]);
    expect(await kindsOf(asked.buyer.tenantId)).toEqual([]);
  });

  it('is read in both languages by whoever answers, and leads to the assessment', async () => {
    await wakeAll();

    const [item] = (await bench.as(asked.supplier, () => bench.get(Inbox).list(null, 50))).items;

    expect(item).toMatchObject({ subjectType: 'assessment', subjectId: asked.assessmentId, readAt: null });
    expect(item?.sentence).toEqual({
      ja: '試験工業から「情報セキュリティ自己点検」への回答を依頼されています。期限は2099年12月31日（木）23:59（日本標準時）です。',
      en: '試験工業 asks you to answer "情報セキュリティ自己点検" by Thursday, 31 December 2099, 23:59 (Japan Standard Time).',
    });
  });

  it('tells of a reminder, of more time, and of the end, each once', async () => {
    await wakeAll();
    await remind();
    await wakeAll();
    await extend();
    await wakeAll();
    await cancel();
    await wakeAll();

    expect(await kindsOf()).toEqual(['assessment_asked', 'assessment_due', 'assessment_extended', 'assessment_cancelled']);
  });

  it('says it once when a job is delivered twice at the same moment', async () => {
    const [job] = await jobs();
    if (!job) throw new Error('Issuing leaves a job.');

    await Promise.all([wake(job), wake(job), wake(job)]);

    expect(await kindsOf()).toEqual(['assessment_asked']);
  });

  it('says it again for another reminder', async () => {
    await remind();
    await remind();

    await wakeAll();

    expect(await kindsOf()).toEqual(['assessment_asked', 'assessment_due', 'assessment_due']);
  });

  it.each(['submitted', 'accepted', 'refused'])('says nothing of what was %s before the job woke', async (state) => {
    await remind();
    await extend();
    await bring(state);

    await wakeAll();

    expect(await kindsOf()).toEqual([]);
  });

  it('says only that it was cancelled, where that came before', async () => {
    await remind();
    await extend();
    await cancel();

    await wakeAll();

    expect(await kindsOf()).toEqual(['assessment_cancelled']);
  });

  it('says only the last of two extensions', async () => {
    await extend();
    await extend(LATER_STILL);

    await wakeAll();

    const [, extension] = await noticesOf(asked.supplierId);
    expect(await kindsOf()).toEqual(['assessment_asked', 'assessment_extended']);
    expect(extension?.details).toMatchObject({ dueAt: '2100-02-28T14:59:59.999Z' });
  });

  it('is left alone where the answers are in: no more time, and no end', async () => {
    await bring('submitted');
    await extend();
    await cancel();

    // The first one is from issuing.
    expect(await jobs()).toHaveLength(1);
  });

  it('says nothing in the name of somebody else', async () => {
    const [job] = await jobs();
    const stranger = await memberOfNewOrganization(bench.database);
    if (!job) throw new Error('Issuing leaves a job.');

    for (const { tenantId } of [stranger, asked.buyer]) await wake({ ...job, tenantId });

    expect([await kindsOf(stranger.tenantId), await kindsOf(asked.buyer.tenantId)]).toEqual([[], []]);
  });

  describe('that nobody has yet', () => {
    beforeEach(async () => {
      asked = await bench.issued({ form: 'short', unclaimed: true });
    });

    const claim = async () => {
      const { token } = await invitationTo(bench.contexts, asked);
      const claimant = { displayName: '港 一郎', password: 'たいせつな合言葉です', language: 'ja', device: 'Test' } as const;
      return bench.get(ClaimingService).claim(token, claimant);
    };
    const connect = async () => {
      const { token } = await invitationTo(bench.contexts, asked);
      const member = await memberOfNewOrganization(bench.database, ['owner']);
      await accountOf(bench.database, member);
      await bench.as(member, () => bench.get(ClaimingService).connect(token));
      return member.tenantId;
    };

    it('stays empty', async () => {
      await remind();

      await wakeAll();

      expect(await kindsOf()).toEqual([]);
    });

    it('says what is asked, as it stands now, to whoever claims it', async () => {
      await extend();
      await remind();

      await claim();

      expect(await noticesOf(asked.supplierId)).toMatchObject([{ kind: 'assessment_asked', details: { dueAt: LATER.at.toISOString() } }]);
    });

    it('says so once, although the job of issuing wakes later', async () => {
      await claim();

      await wakeAll();

      expect(await kindsOf()).toEqual(['assessment_asked']);
    });

    it('says so in the inbox of the organization that is connected in its place, and not in the empty one', async () => {
      const connected = await connect();

      await wakeAll();

      expect([await kindsOf(connected), await kindsOf()]).toEqual([['assessment_asked'], []]);
    });
  });
});
