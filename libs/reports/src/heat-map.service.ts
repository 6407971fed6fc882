import { CampaignDrafts } from '@app/campaigns';
import { type CursorKey, decodeCursor, encodeCursor, type Page } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { HeatMapRepository, type Placed } from './data/heat-map.repository.js';
import type { HeatMapRow, HeatMapSort } from './domain/heat-map.js';

const BASIS = 'self';
type Part = 'scored' | 'open';

/** Suppliers × domains of one campaign: first those with a score, then those that have not submitted. */
@Injectable()
export class HeatMaps {
  constructor(
    private readonly rows: HeatMapRepository,
    private readonly campaigns: CampaignDrafts,
  ) {}

  async page(campaignId: string, sort: HeatMapSort, cursor: string | null, limit: number): Promise<Page<HeatMapRow>> {
    await this.campaigns.find(campaignId);
    const { part, after } = this.start(sort, cursor);
    const scored = part === 'scored' ? await this.rows.scored(campaignId, BASIS, sort, after, limit + 1) : [];
    if (scored.length > limit) return cut(scored, limit, 'scored');

    const left = limit - scored.length;
    const open = await this.rows.open(campaignId, BASIS, part === 'open' ? after : null, left + 1);
    if (open.length <= left) return { items: [...scored, ...open].map(({ row }) => row), next: null };
    const page = cut(open, left, 'open');
    return {
      items: [...scored.map(({ row }) => row), ...page.items],
      next: page.next ?? encodeCursor(['scored', ...(scored.at(-1)?.key ?? [])]),
    };
  }

  private start(sort: HeatMapSort, cursor: string | null): { part: Part; after: CursorKey | null } {
    if (cursor === null) return { part: 'scored', after: null };
    const part = cursorPart(cursor);
    const [, ...after] = decodeCursor(cursor, ['text', ...(part === 'open' ? (['text'] as const) : this.rows.kindsOf(sort))]);
    return { part, after };
  }
}

/** Which part a cursor points into; anything unreadable is left to `decodeCursor` to refuse. */
function cursorPart(cursor: string): Part {
  return Buffer.from(cursor, 'base64url').toString().startsWith('["open"') ? 'open' : 'scored';
}

function cut(placed: readonly Placed[], limit: number, part: Part): Page<HeatMapRow> {
  const shown = placed.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(({ row }) => row), next: last ? encodeCursor([part, ...last.key]) : null };
}
