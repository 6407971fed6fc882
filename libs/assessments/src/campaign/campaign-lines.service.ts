import type { Clock, Page } from '@app/kernel';
import { Mailbox } from '@app/notifications';
import { SuppliersService } from '@app/supply-chain';
import { CLOCK, campaignsSeenBy, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { CampaignAssessmentsRepository } from '../data/campaign-assessments.repository.js';
import { isOverdue } from '../domain/assessment-state.js';
import type { CampaignLine, DeliveryState, LineFilter, LineQuery } from '../domain/campaign/campaign-assessments.js';
import { goesByName, type Place, pageOfPlaces } from '../domain/campaign/campaign-lines.js';
import { refuse } from '../domain/problems.js';

/** What the link of an assessment was sent by is a mail about it. */
const SUBJECT = 'assessment';

export interface LinePage extends Page<CampaignLine> {
  /** How many there are on all pages together. */
  readonly total: number;
  /** No mails to suppliers are for the caller to see: that a line has none says nothing. */
  readonly withheldDelivery: boolean;
}

/** The list of a campaign's assessments, as the buyer. */
@Injectable()
export class CampaignLines {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: CampaignAssessmentsRepository,
    private readonly suppliers: SuppliersService,
    private readonly mailbox: Mailbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A page under the names that the buyer gave its suppliers.
   *
   * @throws AppError `delivery_withheld` where somebody asks for mails that they may not see
   */
  async listOf(campaignId: string, query: LineQuery): Promise<LinePage> {
    const withheldDelivery = campaignsSeenBy(this.database.actor) !== null;
    if (withheldDelivery && query.delivery) throw refuse('delivery_withheld');
    const places = await this.places(campaignId, query);
    const named = goesByName(query) ? await this.suppliers.names(places.map(({ relationshipId }) => relationshipId)) : new Map();
    const { items: ids, next } = pageOfPlaces(places, named, query);
    return { items: await this.linesOf(ids), next, total: places.length, withheldDelivery };
  }

  /** All that a filter leaves, in no order. */
  async idsOf(campaignId: string, filter: LineFilter): Promise<ReadonlySet<string>> {
    return new Set((await this.places(campaignId, filter)).map(({ assessmentId }) => assessmentId));
  }

  private async places(campaignId: string, { states, overdue, search = '', delivery }: LineFilter): Promise<readonly Place[]> {
    const places = await this.assessments.places(campaignId, states ?? null, overdue ?? null, this.clock.now());
    return this.delivered(await this.hits(places, search), delivery);
  }

  private async hits(places: readonly Place[], search: string): Promise<readonly Place[]> {
    if (search.trim() === '') return places;
    const hits = new Set((await this.suppliers.select({ filter: { search } })).map(({ relationshipId }) => relationshipId));
    return places.filter(({ relationshipId }) => hits.has(relationshipId));
  }

  private async delivered(places: readonly Place[], wanted: readonly DeliveryState[] | undefined): Promise<readonly Place[]> {
    if (wanted === undefined) return places;
    const deliveries = await this.mailbox.newestWithLink(
      SUBJECT,
      places.map(({ assessmentId }) => assessmentId),
    );
    return places.filter(({ assessmentId }) => wanted.some((state) => state === deliveries.get(assessmentId)?.state));
  }

  /** In the order of the ids. */
  private async linesOf(ids: readonly string[]): Promise<CampaignLine[]> {
    const rows = new Map((await this.assessments.some(ids)).map((row) => [row.assessmentId, row]));
    const names = await this.suppliers.names([...rows.values()].map(({ relationshipId }) => relationshipId));
    const deliveries = await this.mailbox.newestWithLink(SUBJECT, ids);
    const now = this.clock.now();
    return ids.flatMap((id) => {
      const row = rows.get(id);
      const { code = '', name = '' } = names.get(row?.relationshipId ?? '') ?? {};
      const delivery = deliveries.get(id) ?? null;
      return row ? [{ ...row, supplierCode: code, supplierName: name, overdue: isOverdue(row, now), delivery }] : [];
    });
  }
}
