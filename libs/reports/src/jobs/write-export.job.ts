import { JobRegistry } from '@app/jobs';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_QUEUES } from '../exports/orders/export-queue.service.js';
import type { ExportJob } from '../exports/writing/export-file.js';
import { ExportFiles } from '../exports/writing/export-files.service.js';

/**
 * So many of each at once. Each takes a connection for as long as it writes; a long one up to a third of the memory that a worker has, a short
 * one hardly any.
 */
const LANES = { long: 2, short: 2 } as const;

@Injectable()
export class WriteExportJob implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly files: ExportFiles,
  ) {}

  onModuleInit(): void {
    for (const length of ['long', 'short'] as const) {
      const handle = (job: ExportJob) => this.files.write(job);
      this.registry.add({ queue: EXPORT_QUEUES[length], transaction: 'own', lanes: LANES[length], handle });
    }
  }
}
