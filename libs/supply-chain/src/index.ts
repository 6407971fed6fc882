export type { InformationClass } from './domain/information-class.js';
export type { Contact, Criticality, RelationshipState } from './domain/supplier.js';
export type { SupplierFilter } from './domain/supplier-filter.js';
export type { SupplierChoice, SupplierForIssue, SupplierName } from './domain/supplier-for-issue.js';
export { SupplierFilterDto } from './http/supplier-filter.dto.js';
export { InformationClassesService } from './information-classes.service.js';
export { SupplierRecordsService } from './supplier-records.service.js';
export { SuppliersService } from './suppliers.service.js';
export { SupplyChainModule } from './supply-chain.module.js';
