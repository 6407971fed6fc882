import { AuditTrail } from '@app/audit';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { type ConnectOutcome, LinksRepository } from '../data/links.repository.js';
import type { Link } from '../domain/link.js';
import { refuse } from '../domain/problems.js';

const REFUSALS = {
  link_unusable: 'link_invalid',
  not_permitted: 'not_permitted',
  already_claimed: 'already_claimed',
  own_buyer: 'own_buyer',
  already_supplier: 'already_supplier',
} as const satisfies Readonly<Record<Exclude<ConnectOutcome, 'connected'>, string>>;

@Injectable()
export class Connecting {
  constructor(
    private readonly database: TenantDatabase,
    private readonly links: LinksRepository,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Takes the acting member's organization in the place of the unclaimed one that the buyer made: the relationship and all that hangs
   * on it move over, and the empty one is closed. In the open transaction of the member. The buyer does not learn of it.
   *
   * @throws AppError `not_permitted` (owners and administrators may), `link_invalid`, `already_claimed`, `own_buyer`, `already_supplier`
   */
  async connect({ id, generation, subjectId }: Link): Promise<void> {
    const { tenantId } = this.database.member;
    const outcome = await this.links.connect(id, generation, tenantId);
    if (outcome !== 'connected') throw refuse(REFUSALS[outcome]);
    this.trail.record('organization.connected', { type: 'organization', id: tenantId }, { subjectId });
  }
}
