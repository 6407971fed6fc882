import { checkAddress, OrganizationsService } from '@app/identity';
import type { Language } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import type { CheckContext } from './domain/supplier-checks.js';
import { checkDraft, type SupplierDraft } from './domain/supplier-draft.js';
import { InformationClassesService } from './information-classes.service.js';
import { SupplierOwners } from './supplier-owners.service.js';

/** Holds what somebody typed against the rules, and gathers what these must know. */
@Injectable()
export class SupplierChecks {
  constructor(
    private readonly classes: InformationClassesService,
    private readonly organizations: OrganizationsService,
    private readonly owners: SupplierOwners,
  ) {}

  /** @throws AppError for the first field at fault */
  async clean(draft: SupplierDraft): Promise<SupplierDraft> {
    const { context } = await this.importContext();
    const checked = checkDraft(draft, context);
    if (draft.ownerId) await this.owners.refuseStranger(draft.ownerId);
    return checked;
  }

  /** For an import also the language that new contacts are written to: the buyer's own. */
  async importContext(): Promise<{ context: CheckContext; language: Language }> {
    const { corporateNumber, language } = await this.organizations.current();
    return { context: { classes: await this.classes.list(), ownNumber: corporateNumber, checkAddress }, language };
  }
}
