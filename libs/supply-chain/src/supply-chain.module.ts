import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';

import { BuyersService } from './buyers.service.js';
import { BuyersRepository } from './data/buyers.repository.js';
import { ImportTakeoverRepository } from './data/import-takeover.repository.js';
import { InformationClassesRepository } from './data/information-classes.repository.js';
import { SharedEditsRepository } from './data/shared-edits.repository.js';
import { SupplierChoiceRepository } from './data/supplier-choice.repository.js';
import { SupplierImportsRepository } from './data/supplier-imports.repository.js';
import { SupplierRecordsRepository } from './data/supplier-records.repository.js';
import { SuppliersRepository } from './data/suppliers.repository.js';
import { BuyersController } from './http/buyers.controller.js';
import { InformationClassesController } from './http/information-classes.controller.js';
import { SharedEditsController } from './http/shared-edits.controller.js';
import { SupplierExportsController } from './http/supplier-exports.controller.js';
import { SupplierImportsController } from './http/supplier-imports.controller.js';
import { SuppliersController } from './http/suppliers.controller.js';
import { ImportChecksService } from './import-checks.service.js';
import { ImportTakeover } from './import-takeover.service.js';
import { InformationClassesService } from './information-classes.service.js';
import { SharedEditsService } from './shared-edits.service.js';
import { SupplierChecks } from './supplier-checks.service.js';
import { SupplierExportsService } from './supplier-exports.service.js';
import { SupplierImportsService } from './supplier-imports.service.js';
import { SupplierOwners } from './supplier-owners.service.js';
import { SupplierRecordsService } from './supplier-records.service.js';
import { SuppliersService } from './suppliers.service.js';

const DATA = [
  BuyersRepository,
  ImportTakeoverRepository,
  InformationClassesRepository,
  SharedEditsRepository,
  SupplierChoiceRepository,
  SupplierImportsRepository,
  SupplierRecordsRepository,
  SuppliersRepository,
];

/** Routes with a fixed path come before those with an id in its place. */
@Module({
  imports: [IdentityModule],
  controllers: [
    SupplierExportsController,
    SharedEditsController,
    SuppliersController,
    SupplierImportsController,
    InformationClassesController,
    BuyersController,
  ],
  providers: [
    ...DATA,
    BuyersService,
    ImportChecksService,
    ImportTakeover,
    InformationClassesService,
    SharedEditsService,
    SupplierChecks,
    SupplierExportsService,
    SupplierImportsService,
    SupplierOwners,
    SupplierRecordsService,
    SuppliersService,
  ],
  exports: [BuyersService, SuppliersService, InformationClassesService],
})
export class SupplyChainModule {}
