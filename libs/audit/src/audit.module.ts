import { Global, Module } from '@nestjs/common';

import { AuditReading } from './audit-reading.service.js';
import { AuditTrail } from './audit-trail.service.js';
import { AuditEntriesRepository } from './data/audit-entries.repository.js';
import { AuditController } from './http/audit.controller.js';

/** Global, because every context leaves a trail. */
@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditTrail, AuditReading, AuditEntriesRepository],
  exports: [AuditTrail, AuditReading],
})
export class AuditModule {}
