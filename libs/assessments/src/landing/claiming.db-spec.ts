import type { MemberActor } from '@app/tenancy';

import { accountOf } from '../../../../test/factories/account.js';
import type { TestAssessment } from '../../../../test/factories/assessment.js';
import { invitationTo, type TestInvitation } from '../../../../test/factories/invitation.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { relationshipOf } from '../../../../test/factories/relationship.js';
import { AssessmentsBench } from '../../../../test/support/assessments.js';
import { AnsweringService } from '../answering/answering.service.js';
import { AnswersService } from '../answering/answers.service.js';
import { CampaignAssessmentsService } from '../campaign/campaign-assessments.service.js';
import { presentAsked } from '../http/campaign-assessment.dto.js';
import { OwnAssessments } from '../own-assessments.service.js';
import { ClaimingService } from './claiming.service.js';
import { LandingService } from './landing.service.js';

describe('an invited company', () => {
  let bench: AssessmentsBench;
  let asked: TestAssessment;
  let invitation: TestInvitation;

  beforeAll(async () => {
    bench = await AssessmentsBench.start();
  });

  afterAll(() => bench.stop());

  beforeEach(async () => {
    asked = await bench.issued({ unclaimed: true });
    invitation = await invitationTo(bench.contexts, asked);
  });

  const claim = () =>
    bench
      .get(ClaimingService)
      .claim(invitation.token, { displayName: '港 一郎', password: 'たいせつな合言葉です', language: 'ja', device: 'Test' });
  const connect = (member: MemberActor) => bench.as(member, () => bench.get(ClaimingService).connect(invitation.token));
  const companyThatIsHere = async (roles: MemberActor['roles'] = ['owner']) => {
    const member = await memberOfNewOrganization(bench.database, roles);
    await accountOf(bench.database, member);
    return member;
  };
  /** What the buyer is shown, as it leaves the house; a moment of opening aside. */
  const shownToBuyer = async () => {
    const found = await bench.as(asked.buyer, () => bench.get(CampaignAssessmentsService).find(asked.assessmentId));
    return JSON.stringify(presentAsked(found, new Date(0)));
  };

  it('claims what was made for it, and answers at once', async () => {
    const { assessmentId, session } = await claim();

    expect(assessmentId).toBe(asked.assessmentId);
    expect(session).toMatchObject({ organizationId: asked.supplierId });
    const member: MemberActor = { ...asked.supplier, userId: session.userId, roles: ['owner', 'respondent'] };
    const sheet = await bench.as(member, () => bench.get(AnsweringService).sheetOf(assessmentId));
    expect(sheet).toMatchObject({ buyerName: '試験工業', abilities: { answer: true } });
    expect(sheet.shown.questions).toHaveLength(64);
    expect(await bench.get(LandingService).open(invitation.token)).toMatchObject({ state: 'sign_in', claimed: true });
  });

  it('claims it once of ten at the same moment', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => claim()));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('connects the organization it has, and all that was asked comes along', async () => {
    const member = await companyThatIsHere();
    await bench.get(LandingService).open(invitation.token);

    await connect(member);

    const { items } = await bench.as(member, () => bench.get(OwnAssessments).list({ limit: 50 }));
    expect(items).toMatchObject([{ buyerName: '試験工業', assessment: { id: asked.assessmentId, state: 'opened' } }]);
    const saved = await bench.as(member, () =>
      bench.get(AnswersService).write(asked.assessmentId, 'GOV-01', { kind: 'level', level: 2 }, 0),
    );
    expect(saved.progress).toMatchObject({ answered: 1, total: 64 });
    const steps = await bench.as(member, () => bench.get(OwnAssessments).stepsOf(asked.assessmentId));
    expect(steps.map(({ step }) => step)).toEqual(['issued', 'opened', 'started']);
    expect(await bench.seenBy(asked.supplierId, `select 1 from app.assessment where id = $1`, [asked.assessmentId])).toEqual([]);
  });

  it('connects without the buyer learning of it', async () => {
    const member = await companyThatIsHere();
    const before = await shownToBuyer();

    await connect(member);

    expect(await shownToBuyer()).toBe(before);
    expect(before).not.toContain(asked.supplierId);
    expect(await shownToBuyer()).not.toContain(member.tenantId);
  });

  it('claims without the buyer learning of it', async () => {
    await bench.get(LandingService).open(invitation.token);
    const before = await shownToBuyer();

    await claim();

    expect(await shownToBuyer()).toBe(before);
  });

  it('is led on where it has connected already', async () => {
    const member = await companyThatIsHere();
    await connect(member);

    expect(await connect(member)).toBe(asked.assessmentId);
  });

  it('does not connect what another company has made its own', async () => {
    const member = await companyThatIsHere();
    await claim();

    await expect(connect(member)).rejects.toMatchObject({ code: 'link_used' });
  });

  it('does not connect the buyer itself, nor one that is a supplier of it already', async () => {
    const member = await companyThatIsHere();
    await relationshipOf(bench.database, asked.buyer, { supplierId: member.tenantId });
    await accountOf(bench.database, asked.buyer);

    await expect(connect(member)).rejects.toMatchObject({ code: 'already_supplier' });
    await expect(connect(asked.buyer)).rejects.toMatchObject({ code: 'own_buyer' });
  });

  it('connects through its owners and administrators only', async () => {
    const member = await companyThatIsHere(['respondent']);

    await expect(connect(member)).rejects.toMatchObject({ code: 'not_permitted' });
  });
});
