import { AuditTrail } from '@app/audit';
import { isCorporateNumber, isTimeZone } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { type OrganizationDraft, OrganizationsRepository } from '../data/organizations.repository.js';
import { checkName, ORGANIZATION_NAME } from '../domain/names.js';
import type { Organization } from '../domain/organization.js';
import { refuse } from '../domain/problems.js';

export type OrganizationChange = Partial<OrganizationDraft>;

/** The organization that acts, and those that it introduces. In the open transaction. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly organizations: OrganizationsRepository,
    private readonly trail: AuditTrail,
  ) {}

  async current(): Promise<Organization> {
    const organization = await this.organizations.own();
    if (!organization) throw new Error('The organization that acts is not there.');
    return organization;
  }

  /**
   * @param seen the version that the caller had before them
   * @throws AppError `organization_changed` with both states when somebody was quicker, and what is wrong with the entries
   */
  async change(change: OrganizationChange, seen: number): Promise<Organization> {
    const checked = check(change);
    if (!(await this.organizations.change(checked, seen))) {
      throw refuse('organization_changed', { yours: checked, theirs: await this.current() });
    }
    this.trail.record('organization.changed', { type: 'organization', id: this.database.tenantId }, { ...checked });
    return this.current();
  }

  /** The names of organizations that the acting one may see: its own and its buyers'. Others are left out. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const named = await this.organizations.names(ids);
    return new Map(named.map(({ id, name }) => [id, name]));
  }

  /** Makes unclaimed organizations for companies that are not here yet; one statement. From then on they are invisible to who made them. */
  async introduce(organizations: readonly { readonly id: string; readonly name: string }[]): Promise<void> {
    await this.organizations.introduce(organizations);
  }
}

function check({ name, nameKana, corporateNumber, timeZone, ...others }: OrganizationChange): OrganizationChange {
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw refuse('time_zone_unknown', {}, 'timeZone');
  return {
    ...others,
    ...(timeZone !== undefined && { timeZone }),
    ...(name !== undefined && { name: checkName(name, ORGANIZATION_NAME, 'name') }),
    ...(nameKana !== undefined && { nameKana: nameKana === '' ? '' : checkName(nameKana, ORGANIZATION_NAME, 'nameKana') }),
    ...(corporateNumber !== undefined && { corporateNumber: checkNumber(corporateNumber) }),
  };
}

function checkNumber(text: string | null): string | null {
  if (text === null) return null;
  const number = text.normalize('NFKC').trim();
  if (!isCorporateNumber(number)) throw refuse('corporate_number_invalid', {}, 'corporateNumber');
  return number;
}
