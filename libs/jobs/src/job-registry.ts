import { Injectable } from '@nestjs/common';

import type { JobHandler, JobPayload } from './job-handler.js';
import type { QueueName } from './queues.js';

/** Which handler serves which queue. Handlers add themselves when their module starts; only the worker runs them. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<QueueName, JobHandler>();

  add<Payload extends JobPayload>(handler: JobHandler<Payload>): void {
    if (this.handlers.has(handler.queue)) throw new Error(`Two handlers want the queue ${handler.queue}.`);
    this.handlers.set(handler.queue, handler as JobHandler);
  }

  all(): readonly JobHandler[] {
    return [...this.handlers.values()];
  }
}
