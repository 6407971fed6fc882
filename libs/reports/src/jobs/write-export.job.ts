import { type JobHandler, JobRegistry } from '@app/jobs';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { ExportJob } from '../exports/export-file.js';
import { ExportFiles } from '../exports/export-files.service.js';

@Injectable()
export class WriteExportJob implements JobHandler<ExportJob>, OnModuleInit {
  readonly queue = 'exports.write';
  readonly transaction = 'own';
  /** Each takes a connection, and up to a third of the memory that a worker has, for as long as it writes. */
  readonly lanes = 2;

  constructor(
    private readonly registry: JobRegistry,
    private readonly files: ExportFiles,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  handle(job: ExportJob): Promise<void> {
    return this.files.write(job);
  }
}
