import { AuditTrail } from '@app/audit';
import { isTimeZone, newId } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { type CheckedNewcomer, memberOf, Newcomers } from '../accounts/newcomers.service.js';
import { type OrganizationDraft, OrganizationsRepository } from '../data/organizations.repository.js';
import type { Link } from '../domain/link.js';
import { checkName, ORGANIZATION_NAME } from '../domain/names.js';
import { refuse } from '../domain/problems.js';
import { LinksService } from '../links/links.service.js';

export interface NewOrganization {
  readonly name: string;
  readonly timeZone: string;
}

/** Makes an organization together with the account of its first owner, or opens one that a buyer has introduced. */
@Injectable()
export class Founding {
  constructor(
    private readonly database: TenantDatabase,
    private readonly newcomers: Newcomers,
    private readonly organizations: OrganizationsRepository,
    private readonly links: LinksService,
    private readonly trail: AuditTrail,
  ) {}

  check({ name, timeZone }: NewOrganization): NewOrganization {
    if (!isTimeZone(timeZone)) throw refuse('time_zone_unknown', {}, 'timeZone');
    return { name: checkName(name, ORGANIZATION_NAME, 'organizationName'), timeZone };
  }

  /**
   * In a transaction of its own.
   *
   * @param verified whether mail to the owner's address is known to arrive; else `welcome` sends what asks for it
   * @returns the organization's id; null when the address has an account already, and nothing was made
   */
  found(owner: CheckedNewcomer, organization: NewOrganization, verified: boolean, welcome: () => Promise<void>): Promise<string | null> {
    const id = newId();
    const draft: OrganizationDraft = { ...organization, nameKana: '', corporateNumber: null, language: owner.language };
    return this.database.apart(memberOf(id, owner, ['owner']), async () => {
      if (!(await this.newcomers.makeAccount(owner, verified))) return null;
      await this.organizations.add(draft);
      await this.newcomers.enrol(owner);
      await welcome();
      this.trail.record('organization.founded', { type: 'organization', id }, { name: organization.name });
      return id;
    });
  }

  /**
   * Opens the unclaimed organization of the open transaction, once, and uses the invitation up. The invitation comes first, as where somebody
   * connects: who takes them in the other order could wait for each other.
   *
   * @param invitation through which; its address need not be the claimant's
   * @throws AppError `already_claimed`, and as `LinksService.resolve`
   */
  async claim(invitation: Link): Promise<void> {
    const { subjectId, address } = invitation;
    const isTaken = await this.links.take(invitation);
    if (!(await this.organizations.claim())) throw refuse('already_claimed');
    if (!isTaken) throw await this.links.refusalOf(invitation);
    this.trail.record('organization.claimed', { type: 'organization', id: this.database.tenantId }, { subjectId, invited: address });
  }
}
