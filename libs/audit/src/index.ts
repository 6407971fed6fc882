export { AuditModule } from './audit.module.js';
export { AuditReading, type Verification } from './audit-reading.service.js';
export { type AuditedObject, AuditTrail } from './audit-trail.service.js';
