import { CampaignDrafts } from '@app/campaigns';
import { type CursorKey, decodePartCursor, encodeCursor, type Page } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { HeatMapRepository, type Measures, type Placed } from '../data/heat-map.repository.js';
import { orderOf } from '../data/heat-map-orders.js';
import type { ReportWish } from '../data/report-conditions.js';
import { BASIS } from '../domain/basis.js';
import type { Chain } from '../domain/campaign/chain.js';
import type { HeatMapRow, HeatMapSort } from '../domain/campaign/heat-map.js';
import { overChosen } from '../domain/campaign/over-chosen.js';
import { exposureOf } from '../domain/campaign/yardstick.js';
import { choosesQuestions, type ReportFilter } from '../domain/report-filter.js';
import { FiguresService } from './figures.service.js';

type Part = 'scored' | 'open';

export interface LinedRow {
  readonly row: HeatMapRow;
  /** See `scoreLine`; null before a submission. */
  readonly line: string | null;
}

/** A supplier as lists call it, and how it stands. */
export type SupplierName = Pick<HeatMapRow, 'supplierCode' | 'supplierName' | 'submissionId' | 'standing'>;

/** Suppliers × domains of one campaign: first those with a score, then those that have not submitted. */
@Injectable()
export class HeatMaps {
  constructor(
    private readonly rows: HeatMapRepository,
    private readonly figures: FiguresService,
    private readonly campaigns: CampaignDrafts,
  ) {}

  async page(campaignId: string, filter: ReportFilter, sort: HeatMapSort, cursor: string | null, limit: number): Promise<Page<HeatMapRow>> {
    const { items, next } = await this.lines(campaignId, filter, sort, cursor, limit);
    return { items: items.map(({ row }) => row), next };
  }

  /** The same page, each row with what was submitted. */
  async lines(campaignId: string, filter: ReportFilter, sort: HeatMapSort, cursor: string | null, limit: number): Promise<Page<LinedRow>> {
    const campaign = await this.campaigns.find(campaignId);
    const chain = choosesQuestions(filter) ? await this.figures.chain(campaign, filter) : null;
    const { items, next } = await this.placed({ campaignId, basis: BASIS, filter }, sort, cursor, limit, chain && measuresOf(chain));
    const figures = ({ row, line }: Placed) => (chain ? overChosen(row, line, chain.tally, chain.yardstick) : row);
    return { items: items.map((placed) => ({ row: figures(placed), line: placed.line })), next };
  }

  /** Rows of single suppliers, in no order, over all questions: whoever asks knows which of them match a filter. */
  async of(campaignId: string, relationshipIds: readonly string[]): Promise<ReadonlyMap<string, HeatMapRow>> {
    if (relationshipIds.length === 0) return new Map();
    const { items } = await this.page(campaignId, { suppliers: relationshipIds }, 'code', null, relationshipIds.length);
    return new Map(items.map((row) => [row.relationshipId, row]));
  }

  /** The same things with the names of the suppliers that they are about, in their order. */
  async named<One extends { readonly relationshipId: string }>(campaignId: string, ones: readonly One[]): Promise<(One & SupplierName)[]> {
    const rows = await this.of(
      campaignId,
      ones.map(({ relationshipId }) => relationshipId),
    );
    return ones.flatMap((one) => {
      const row = rows.get(one.relationshipId);
      if (!row) return [];
      const { supplierCode, supplierName, submissionId, standing } = row;
      return [{ ...one, supplierCode, supplierName, submissionId, standing }];
    });
  }

  private async placed(
    wish: ReportWish,
    sort: HeatMapSort,
    cursor: string | null,
    limit: number,
    measures: Measures | null,
  ): Promise<Page<Placed>> {
    const { part, after } = start(sort, cursor);
    const scored = part === 'scored' ? await this.rows.scored(wish, sort, after, limit + 1, measures) : [];
    if (scored.length > limit) return cut(scored, limit, 'scored');

    const left = limit - scored.length;
    const open = await this.rows.open(wish, part === 'open' ? after : null, left + 1);
    if (open.length <= left) return { items: [...scored, ...open], next: null };
    const page = cut(open, left, 'open');
    return { items: [...scored, ...page.items], next: page.next ?? encodeCursor(['scored', ...(scored.at(-1)?.key ?? [])]) };
  }
}

function measuresOf({ suppliers, tally, yardstick }: Chain): Measures {
  const measured = suppliers.flatMap(({ relationshipId, classes, submitted }) =>
    submitted ? [{ relationshipId, ...tally.add(submitted.line, exposureOf(yardstick, classes)) }] : [],
  );
  return {
    relationshipIds: measured.map(({ relationshipId }) => relationshipId),
    attainments: measured.map(({ attainment }) => attainment),
    mustGaps: measured.map(({ mustGaps }) => mustGaps),
  };
}

function start(sort: HeatMapSort, cursor: string | null): { readonly part: Part; readonly after: CursorKey | null } {
  if (cursor === null) return { part: 'scored', after: null };
  return decodePartCursor(cursor, { scored: orderOf(sort, 's').by.map(([, kind]) => kind), open: ['text'] });
}

function cut(placed: readonly Placed[], limit: number, part: Part): Page<Placed> {
  const items = placed.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last ? encodeCursor([part, ...last.key]) : null };
}
