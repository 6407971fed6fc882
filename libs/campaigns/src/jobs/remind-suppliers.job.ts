import { type JobHandler, JobRegistry } from '@app/jobs';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { type ReminderJob, RemindersService } from '../reminders.service.js';

/** Wakes on a reminder day. Run twice it does nothing more: who was reminded today is left in peace. */
@Injectable()
export class RemindSuppliersJob implements JobHandler<ReminderJob>, OnModuleInit {
  readonly queue = 'campaigns.remind';

  constructor(
    private readonly registry: JobRegistry,
    private readonly reminders: RemindersService,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  handle(job: ReminderJob): Promise<void> {
    return this.reminders.remindAsPlanned(job);
  }
}
