import { AnsweringService, AnswersService, ClaimingService, LandingService, SubmittingService } from '@app/assessments';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { Contexts } from '../contexts.js';
import { answerTo, ratingOf } from './answers.js';
import type { Invitation } from './campaign.js';
import type { DemoClock } from './demo-clock.js';
import { Dice } from './dice.js';
import type { Firm } from './firms.js';
import { type Part, partOf } from './part.js';
import { profileOf } from './profile.js';
import type { Quarter } from './quarters.js';
import { settle } from './settled.js';
import type { DemoSupplier } from './supplier.js';

const HALF_A_MINUTE = 30_000;

/** What the suppliers do with a campaign, each as its own person on its own days. */
export class Answering {
  private readonly database: TenantDatabase;

  constructor(
    private readonly contexts: Contexts,
    private readonly clock: DemoClock,
    /** Of everybody who answers. */
    private readonly password: string,
  ) {
    this.database = contexts.get(TenantDatabase);
  }

  async takePart(supplier: DemoSupplier, { assessmentId, token }: Invitation, quarter: Quarter): Promise<void> {
    const part = partOf(supplier.firm, quarter);
    if (part.goal === 'nothing') return;
    await this.clock.at(part.openedAt, () => this.contexts.get(LandingService).open(token));
    supplier.respondent ??= await this.clock.at(part.openedAt, () => this.claim(supplier, token));
    if (part.goal === 'opened') return;
    const { respondent } = supplier;
    await this.database.as(respondent, () => this.answer(assessmentId, supplier.firm, part, quarter.step));
    if (part.goal === 'submitted') await this.submit(respondent, assessmentId, part, quarter.isRunning);
  }

  private async claim({ firm, organizationId }: DemoSupplier, token: string): Promise<MemberActor> {
    const [{ name, language }] = firm.contacts;
    const claimant = { displayName: name, language, password: this.password, device: '' };
    const { session } = await this.contexts.get(ClaimingService).claim(token, claimant);
    return { kind: 'member', tenantId: organizationId, userId: session.userId, name, language, roles: ['owner', 'respondent', 'approver'] };
  }

  /** One answer every half minute. */
  private async answer(assessmentId: string, firm: Firm, { beganAt, share }: Part, step: number): Promise<void> {
    const answers = this.contexts.get(AnswersService);
    let at = beganAt.getTime();
    const write = async (key: string, input: Parameters<AnswersService['write']>[2]) => {
      at += HALF_A_MINUTE;
      await this.clock.at(new Date(at), () => answers.write(assessmentId, key, input, 0));
    };
    for (const [key, value] of profileOf(firm, new Dice(`${firm.code} profile`))) await write(key, { kind: 'profile', value });

    const sheet = await this.contexts.get(AnsweringService).sheetOf(assessmentId);
    for (const { key, options } of sheet.asked.form.probes) await write(key, { kind: 'probe', value: ratingOf(options, firm, key) });
    const { questions } = sheet.shown;
    for (const question of questions.slice(0, Math.ceil(questions.length * share))) {
      await write(question.key, answerTo(question, sheet, firm, step));
    }
  }

  private submit(respondent: MemberActor, assessmentId: string, { submittedAt }: Part, isRunning: boolean): Promise<void> {
    return this.clock.at(submittedAt, () =>
      this.database.as(respondent, async () => {
        await this.contexts
          .get(SubmittingService)
          .submit(assessmentId, { signedBy: respondent.name, title: '情報セキュリティ責任者' }, true);
        await settle(this.database, { but: isRunning ? ['assessments.tell-buyer'] : [] });
      }),
    );
  }
}
