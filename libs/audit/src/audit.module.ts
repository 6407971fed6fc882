import { Global, Module } from '@nestjs/common';

import { AuditReading } from './audit-reading.service.js';
import { AuditTrail } from './audit-trail.service.js';
import { AuditEntriesRepository } from './data/audit-entries.repository.js';
import { ExportSheetsRepository } from './data/export-sheets.repository.js';
import { ExportsRepository } from './data/exports.repository.js';
import { KeptExportsRepository } from './data/kept-exports.repository.js';
import { KnownExportsRepository } from './data/known-exports.repository.js';
import { LooksRepository } from './data/looks.repository.js';
import { ExportMaking } from './export-making.service.js';
import { ExportOrders } from './export-orders.service.js';
import { ExportRegister } from './export-register.service.js';
import { ExportedFiles } from './exported-files.service.js';
import { AuditController } from './http/audit.controller.js';
import { ExportViews } from './http/export-views.js';
import { ExportsController } from './http/exports.controller.js';
import { LooksInterceptor } from './http/looks.interceptor.js';
import { Looks } from './looks.service.js';
import { WritingSlots } from './writing-slots.js';

/** Global, because every context leaves a trail, and most hand out files. */
@Global()
@Module({
  controllers: [AuditController, ExportsController],
  providers: [
    AuditTrail,
    AuditReading,
    ExportRegister,
    ExportedFiles,
    ExportOrders,
    ExportMaking,
    ExportViews,
    Looks,
    LooksInterceptor,
    WritingSlots,
    AuditEntriesRepository,
    ExportsRepository,
    ExportSheetsRepository,
    KeptExportsRepository,
    KnownExportsRepository,
    LooksRepository,
  ],
  exports: [AuditTrail, AuditReading, ExportRegister, ExportedFiles, ExportOrders, ExportMaking, ExportViews, LooksInterceptor],
})
export class AuditModule {}
