export { AuditModule } from './audit.module.js';
export { AuditReading, type Verification } from './audit-reading.service.js';
export { type AuditedObject, AuditTrail } from './audit-trail.service.js';
export { ACTIONS, OBJECT_KINDS } from './domain/action.js';
export type { BegunExport, WrittenExport } from './domain/export.js';
export { CAMPAIGN_EXPORT_KINDS, type CampaignExportKind, EXPORT_KINDS, type ExportKind } from './domain/export-kind.js';
export { type Download, ExportRegister } from './export-register.service.js';
