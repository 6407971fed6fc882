import type { QueueName } from './queues.js';

/** Whose work it is, and ids. Never content: a job lives outside of row-level security. */
export interface JobPayload {
  readonly tenantId: string;
}

/** What a library does when a job of its queue comes up. Delivered at least once: a handler must bear being run twice. */
export interface JobHandler<Payload extends JobPayload = JobPayload> {
  readonly queue: QueueName;
  /** `joined` (the default): one transaction as the system of `tenantId`. `own`: the handler talks to the outside and opens short ones itself. */
  readonly transaction?: 'joined' | 'own';
  /** How many jobs of this queue one worker has in hand at once, at least 2; 4 where nothing is said. */
  readonly concurrency?: number;
  /**
   * For jobs that take long, instead of `concurrency`: so many at once, each by itself, so that none waits for the end of another of its batch.
   * One at a time of those that were enqueued in the same `turn`.
   */
  readonly lanes?: number;
  handle(payload: Payload): Promise<void>;
}
