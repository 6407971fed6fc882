import { MembersService } from '@app/identity';
import { Injectable } from '@nestjs/common';

import { refuse } from './domain/problems.js';
import type { SeenSupplier } from './domain/seen-supplier.js';

/** The buyer's members who look after suppliers. */
@Injectable()
export class SupplierOwners {
  constructor(private readonly members: MembersService) {}

  /** @throws AppError `owner_unknown` when this is no member of the buyer */
  async refuseStranger(userId: string): Promise<void> {
    const names = await this.members.names([userId]);
    if (!names.has(userId)) throw refuse('owner_unknown', {}, 'ownerId');
  }

  /** Names by user; who has left is not among them. */
  namesOf(suppliers: readonly Pick<SeenSupplier, 'ownerId'>[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Set(suppliers.flatMap(({ ownerId }) => ownerId ?? []));
    return ids.size === 0 ? Promise.resolve(new Map()) : this.members.names([...ids]);
  }
}
