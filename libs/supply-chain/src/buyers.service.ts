import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { BuyersRepository } from './data/buyers.repository.js';
import type { Buyer } from './domain/buyer.js';

/** For whom this organization works. */
@Injectable()
export class BuyersService {
  constructor(private readonly buyers: BuyersRepository) {}

  /** By name. */
  async list(cursor: string | null, limit: number): Promise<Page<Buyer>> {
    const rows = await this.buyers.list(cursor === null ? null : positionIn(cursor), limit + 1);
    return pageOf(rows, limit, ({ name, relationshipId }) => [name, relationshipId]);
  }

  /** Whether it is a supplier of that organization, or was. */
  has(buyerId: string): Promise<boolean> {
    return this.buyers.has(buyerId);
  }
}

/** @throws AppError `cursor_invalid` */
function positionIn(cursor: string): { name: string; id: string } {
  const [name, id] = decodeCursor(cursor, ['text', 'id']);
  return { name, id };
}
