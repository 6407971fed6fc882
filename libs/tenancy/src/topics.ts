import { isId } from '@app/kernel';
import type { Permission } from './permissions.js';
import { campaignsSeenBy, may, type Rights } from './rights.js';

/** What can change while somebody looks at it, and what one must be allowed to do to hear of it. */
const HEARD_WITH = {
  /** Progress, steps and mails of a campaign. */
  campaign: 'campaigns.read',
  /** The report of a campaign. */
  report: 'reports.read',
  /** An assessment, for those who answer it together. */
  assessment: 'assessments.read',
  'supplier-import': 'suppliers.read',
  inbox: 'inbox.read',
  /** The register of downloads. */
  exports: 'exports.read',
} as const satisfies Readonly<Record<string, Permission>>;

type Kind = keyof typeof HEARD_WITH;
type WholeKind = 'inbox' | 'exports';

/** What changed, never how: a page that shows it reads it again, under its own rights. */
export type Topic = WholeKind | `${Exclude<Kind, WholeKind>}:${string}`;

/** External auditors hear of the campaigns that were chosen for them, and that something was downloaded: what, they read under their own rights. */
export function mayHear(member: Rights, topic: Topic): boolean {
  const kind = kindOf(topic);
  if (!may(member, HEARD_WITH[kind])) return false;
  const chosen = campaignsSeenBy(member);
  return chosen === null || kind === 'exports' || ((kind === 'campaign' || kind === 'report') && chosen.includes(idOf(topic)));
}

/** A change of one organization as it stands in a notification of PostgreSQL. */
export interface Change {
  readonly tenantId: string;
  readonly topic: Topic;
}

export function written({ tenantId, topic }: Change): string {
  return `${tenantId} ${topic}`;
}

/** Null for anything but a change of ours: whoever may connect to the database may notify on any channel. */
export function readChange(text: string): Change | null {
  const [tenantId, topic, ...more] = text.split(' ');
  return isId(tenantId) && topic !== undefined && isTopic(topic) && more.length === 0 ? { tenantId, topic } : null;
}

function isTopic(text: string): text is Topic {
  const [kind = '', id, ...more] = text.split(':');
  if (!Object.hasOwn(HEARD_WITH, kind) || more.length > 0) return false;
  return kind === 'inbox' || kind === 'exports' ? id === undefined : isId(id);
}

function idOf(topic: Topic): string {
  return topic.split(':')[1] ?? '';
}

function kindOf(topic: Topic): Kind {
  return topic.split(':')[0] as Kind;
}
