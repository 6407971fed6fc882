import { type DynamicModule, Global, Module } from '@nestjs/common';

import { JobBoss } from './job-boss.js';
import { JobRegistry } from './job-registry.js';
import { JobWorker } from './job-worker.js';
import { Jobs } from './jobs.service.js';

/** Global, because any context may leave work for later. */
@Global()
@Module({})
export class JobsModule {
  /** @param url the runtime role's connection string */
  static forRoot(url: string): DynamicModule {
    return {
      module: JobsModule,
      providers: [
        {
          provide: JobBoss,
          useFactory: async () => {
            const boss = new JobBoss();
            await boss.openSender(url);
            return boss;
          },
        },
        JobRegistry,
        Jobs,
        JobWorker,
      ],
      exports: [Jobs, JobRegistry, JobWorker],
    };
  }
}
