export { installQueues, queueGrants } from './install-queues.js';
export type { JobHandler, JobPayload } from './job-handler.js';
export { JobRegistry } from './job-registry.js';
export { JobWorker } from './job-worker.js';
export { JobsModule } from './jobs.module.js';
export { Jobs, type JobTiming } from './jobs.service.js';
export { QUEUES, type QueueName } from './queues.js';
