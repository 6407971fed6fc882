import { type JobHandler, JobRegistry } from '@app/jobs';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { ExportJob } from '../exports/writing/export-file.js';
import { ExportFiles } from '../exports/writing/export-files.service.js';

/** Left for the moment at which a file has been kept long enough. */
@Injectable()
export class ExpireExportJob implements JobHandler<ExportJob>, OnModuleInit {
  readonly queue = 'exports.expire';
  readonly transaction = 'own';

  constructor(
    private readonly registry: JobRegistry,
    private readonly files: ExportFiles,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  handle(job: ExportJob): Promise<void> {
    return this.files.expire(job);
  }
}
