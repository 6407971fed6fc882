import { OrganizationsService } from '@app/identity';
import type { Clock } from '@app/kernel';
import { CLOCK, campaignsSeenBy, may, type Permission, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import {
  type LateSupplier,
  NeedsRepository,
  type NewSubmission,
  type Several,
  type TroubledMail,
  type UnreadySupplier,
} from '../data/needs.repository.js';
import { type OwnRequest, type OwnRequests, OwnRequestsRepository } from '../data/own-requests.repository.js';
import { BASIS } from '../domain/basis.js';
import { daysBefore, NEW_DAYS, RUNNING_DAYS } from '../domain/overview.js';
import { CampaignsAtAGlance, type RunningNow } from './campaigns-at-a-glance.service.js';
import { ChainAtAGlance, type ChainNow } from './chain-at-a-glance.service.js';

/** What needs somebody today, and how things stand. Null is what the member may not read. */
export interface Overview {
  readonly late: Several<LateSupplier> | null;
  readonly mails: Several<TroubledMail> | null;
  readonly submissions: Several<NewSubmission> | null;
  readonly withoutClass: Several<UnreadySupplier> | null;
  readonly withoutContact: Several<UnreadySupplier> | null;
  readonly running: RunningNow | null;
  readonly chain: ChainNow | null;
  readonly asked: AskedOfUs | null;
}

export interface AskedOfUs extends Omit<OwnRequests, 'first'> {
  readonly first: readonly (OwnRequest & { readonly buyerName: string })[];
}

@Injectable()
export class OverviewService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly needs: NeedsRepository,
    private readonly campaigns: CampaignsAtAGlance,
    private readonly chain: ChainAtAGlance,
    private readonly requests: OwnRequestsRepository,
    private readonly organizations: OrganizationsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async now(): Promise<Overview> {
    const now = this.clock.now();
    return {
      late: await this.ifMay('campaigns.read', () => this.needs.late(now, daysBefore(now, RUNNING_DAYS))),
      mails: await this.ifAtWork('campaigns.read', () => this.needs.troubledMails()),
      submissions: await this.ifMay('campaigns.read', () => this.needs.newSubmissions(daysBefore(now, NEW_DAYS), BASIS)),
      withoutClass: await this.ifAtWork('suppliers.read', () => this.needs.suppliersWithoutClass()),
      withoutContact: await this.ifAtWork('suppliers.read', () => this.needs.suppliersWithoutContact()),
      running: await this.ifMay('campaigns.read', () => this.campaigns.running(now)),
      chain: await this.ifMay('reports.read', () => this.chain.at(now)),
      asked: await this.ifMay('assessments.read', () => this.askedOfUs(now)),
    };
  }

  private async askedOfUs(now: Date): Promise<AskedOfUs> {
    const { first, ...counts } = await this.requests.open(now);
    const names = await this.organizations.names(first.map(({ buyerId }) => buyerId));
    return { ...counts, first: first.map((request) => ({ ...request, buyerName: names.get(request.buyerId) ?? '' })) };
  }

  /** What is for the organization's own people to put right: an external auditor sees neither mails nor contacts. */
  private async ifAtWork<T>(permission: Permission, work: () => Promise<T>): Promise<T | null> {
    return campaignsSeenBy(this.database.member) === null ? this.ifMay(permission, work) : null;
  }

  private async ifMay<T>(permission: Permission, work: () => Promise<T>): Promise<T | null> {
    return may(this.database.member, permission) ? work() : null;
  }
}
