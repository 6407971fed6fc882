import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { refuse } from '../domain/problems.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { type BelowToday, type BelowWish, belowToday } from '../domain/today/question-today.js';
import { type StandingWish, type SupplierToday, suppliersToday } from '../domain/today/suppliers-today.js';
import { HeatMaps, type SupplierName } from './heat-map.service.js';
import { TodayChains } from './today-chains.service.js';

export type NamedSupplierToday = SupplierToday & SupplierName;
export type NamedBelowToday = BelowToday & SupplierName;

/** Who stands behind the numbers of a campaign under today's baseline. */
@Injectable()
export class SuppliersToday {
  constructor(
    private readonly chains: TodayChains,
    private readonly heatMaps: HeatMaps,
  ) {}

  /** Who submitted, then and now; whoever fell furthest first. */
  async page(
    campaignId: string,
    filter: ReportFilter,
    wish: StandingWish,
    cursor: string | null,
    limit: number,
  ): Promise<Page<NamedSupplierToday>> {
    const { before, now } = await this.chains.of(campaignId, filter);
    const after = cursor === null ? null : decodeCursor(cursor, ['number', 'text']);
    const follows = ({ change, code }: SupplierToday) => after === null || change > after[0] || (change === after[0] && code > after[1]);
    const left = suppliersToday(before.members, now.members, wish).filter(follows);
    const { items, next } = pageOf(left.slice(0, limit + 1), limit, ({ change, code }) => [change, code]);
    return { items: await this.heatMaps.named(campaignId, items), next };
  }

  /** Who falls short of one question, then or now. @throws AppError `question_not_in_campaign` */
  async below(
    campaignId: string,
    questionKey: string,
    filter: ReportFilter,
    wish: BelowWish,
    cursor: string | null,
    limit: number,
  ): Promise<Page<NamedBelowToday>> {
    const { before, now, questionnaire } = await this.chains.of(campaignId, filter);
    const position = questionnaire.questions.findIndex(({ key }) => key === questionKey);
    if (position < 0) throw refuse('question_not_in_campaign');
    const side = ({ members, yardstick }: typeof before) => ({ members, weight: yardstick.questions[position]?.weight ?? 1 });
    const after = cursor === null ? null : decodeCursor(cursor, ['number', 'text']);
    const follows = (one: BelowToday) => {
      if (after === null) return true;
      const priority = one.now?.priority ?? 0;
      return priority < after[0] || (priority === after[0] && one.code > after[1]);
    };
    const left = belowToday(position, { before: side(before), now: side(now) }, wish).filter(follows);
    const { items, next } = pageOf(left.slice(0, limit + 1), limit, (one) => [one.now?.priority ?? 0, one.code]);
    return { items: await this.heatMaps.named(campaignId, items), next };
  }
}
