import type { Queue } from 'pg-boss';

type Policy = Omit<Queue, 'name'>;

/** A killed worker's job comes back after one missed heartbeat (10 s) instead of a minute. */
const REDELIVERED: Policy = {
  notify: true,
  heartbeatSeconds: 10,
  expireInSeconds: 900,
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
};

/** One job per key waits at a time; what changes while it runs makes one more. */
const COALESCED: Policy = { ...REDELIVERED, policy: 'short' };

/** It says itself when it gives up. A killed worker's last question may keep the database busy for a while, and the next one waits for that. */
const WRITTEN: Policy = { ...REDELIVERED, retryLimit: 60, retryDelayMax: 5 };

/** Every queue of the product. A mail server may be away for two days before a mail is given up. The migration step creates them as the schema's owner. */
export const QUEUES = {
  'notifications.send': { ...REDELIVERED, retryLimit: 60, retryDelay: 5, retryDelayMax: 3_600 },
  'notifications.release': COALESCED,
  'assessments.tell-buyer': REDELIVERED,
  'assessments.tell-supplier': REDELIVERED,
  'campaigns.remind': REDELIVERED,
  'reports.score': REDELIVERED,
  'reports.campaign-changed': REDELIVERED,
  'reports.refresh': COALESCED,
  'exports.write': WRITTEN,
  'exports.write-short': WRITTEN,
  'exports.expire': { ...REDELIVERED, retryLimit: 60, retryDelayMax: 3_600 },
} as const satisfies Readonly<Record<string, Policy>>;

export type QueueName = keyof typeof QUEUES;
