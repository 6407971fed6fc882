export { AuditModule } from './audit.module.js';
export { AuditReading, type Verification } from './audit-reading.service.js';
export { type AuditedObject, AuditTrail } from './audit-trail.service.js';
export { ACTIONS, OBJECT_KINDS } from './domain/action.js';
export type { BegunExport, ExportKind, WrittenExport } from './domain/export.js';
export { type Download, ExportRegister } from './export-register.service.js';
