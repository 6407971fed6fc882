import { AuditTrail } from '@app/audit';
import type { Clock } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { type EngagedAuditor, EngagementsRepository } from '../data/engagements.repository.js';
import { type EngagementTerms, type EngagementWish, engagementEnd } from '../domain/engagement.js';
import { refuse } from '../domain/problems.js';
import { AccessService } from '../sessions/access.service.js';
import { OrganizationsService } from './organizations.service.js';

/** What external auditors may see, and until when. In the open transaction. */
@Injectable()
export class EngagementsService {
  constructor(
    private readonly engagements: EngagementsRepository,
    private readonly organizations: OrganizationsService,
    private readonly access: AccessService,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(): Promise<EngagedAuditor[]> {
    return this.engagements.list();
  }

  /** @throws AppError `auditor_not_found` */
  async find(userId: string): Promise<EngagedAuditor> {
    const auditor = (await this.engagements.list()).find((each) => each.userId === userId);
    if (!auditor) throw refuse('auditor_not_found');
    return auditor;
  }

  /** @throws AppError what is wrong with the day */
  async termsOf(wish: EngagementWish): Promise<EngagementTerms> {
    const { timeZone } = await this.organizations.current();
    return { ...wish, endsAt: engagementEnd(wish.endsOn, timeZone, this.clock.now()) };
  }

  /**
   * Other campaigns, another end, also after it was over.
   *
   * @param seen the version that the caller had before them
   * @throws AppError `auditor_not_found`, `auditor_changed`, and what is wrong with the day
   */
  async change(userId: string, wish: EngagementWish, seen: number): Promise<EngagedAuditor> {
    const before = await this.find(userId);
    const terms = await this.termsOf(wish);
    if (!(await this.engagements.change(userId, terms, seen))) throw refuse('auditor_changed');
    this.access.forget(userId);
    const { campaignIds, endsOn, notes } = before;
    this.trail.record(
      'engagement.changed',
      { type: 'user', id: userId },
      { name: before.name, before: { campaignIds, endsOn, notes }, after: { ...wish } },
    );
    return this.find(userId);
  }

  /** From now on the auditor sees nothing any more. Null when it was over already. @throws AppError `auditor_not_found` */
  async end(userId: string): Promise<EngagedAuditor | null> {
    const { name } = await this.find(userId);
    // Two at once: the second reads the clock when the first is done, and finds it over. One letter goes out.
    await this.engagements.hold(userId);
    if (!(await this.engagements.end(userId, this.clock.now()))) return null;
    this.access.forget(userId);
    this.trail.record('engagement.ended', { type: 'user', id: userId }, { name });
    return this.find(userId);
  }
}
