import type { ExportWish } from './export.js';
import { idsIn } from './named-ids.js';

const DAY_MILLISECONDS = 86_400_000;

/** A week: long enough to come back to after a holiday, short enough that copies of answers do not pile up where nobody looks after them. */
const KEPT_DAYS = 7;
/** A worker that is killed in the middle begins again; a file that kills each of them must end somewhere. */
const MOST_ATTEMPTS = 5;
/** Whoever waited longer has gone to do something else. */
const LONG_MILLISECONDS = 20_000;
/** Waiting or being written, of one organization and of each external auditor there: nobody needs more, and others wait behind them. */
export const MOST_UNDER_WAY = { organization: 10, auditor: 3 } as const;

/**
 * What becomes of a file: `queued` → `running` → `finished` → `expired`; `broken` when it could not be written, `cancelled` when nobody wanted
 * it any more. A file that is handed out while it is written is `running`, `finished` or `broken`, and nothing of it is kept.
 */
export const EXPORT_STATES = ['queued', 'running', 'finished', 'broken', 'cancelled', 'expired'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** What the rules below look at. */
interface Kept {
  readonly kept: boolean;
  readonly state: ExportState;
  readonly requestedById: string;
}

type Contents = Pick<ExportWish, 'subject' | 'filters'>;

/** Who asks, and what they may do. */
export interface ExportCaller {
  readonly userId: string;
  readonly makesExports: boolean;
  readonly managesOrganization: boolean;
  /** The campaigns that are open to an external auditor; null: all of them, because it is none. */
  readonly sees: readonly string[] | null;
}

export function expiryOf(finishedAt: Date): Date {
  return new Date(finishedAt.getTime() + KEPT_DAYS * DAY_MILLISECONDS);
}

/** @param sinceAsked the first attempt since it was asked for, or asked for again, is 1 */
export function isLastAttempt(sinceAsked: number): boolean {
  return sinceAsked >= MOST_ATTEMPTS;
}

/** Whether all before it died without a word, as of a worker that the file has killed. */
export function isAttemptTooMany(sinceAsked: number): boolean {
  return sinceAsked > MOST_ATTEMPTS;
}

export function deservesMail(
  { wantsMail, requestedAt }: { readonly wantsMail: boolean; readonly requestedAt: Date },
  finishedAt: Date,
): boolean {
  return wantsMail || finishedAt.getTime() - requestedAt.getTime() > LONG_MILLISECONDS;
}

/**
 * Whoever may make the same file may take it: it holds nothing that they could not have asked for. External auditors take their own, since what
 * others asked for may say more than they may read, and only while each campaign in it is open to them.
 */
export function mayTake(entry: Kept & Contents, caller: ExportCaller): boolean {
  return entry.kept && entry.state === 'finished' && caller.makesExports && mayKnow(entry, caller);
}

/**
 * Whether it is no secret what stands in the file, as it is for external auditors where somebody else asked for it. Who may not know is not told
 * either where another file differs from it: each guess at a row would be answered.
 */
export function mayKnow(entry: Pick<Kept, 'requestedById'> & Contents, { sees, userId }: Pick<ExportCaller, 'sees' | 'userId'>): boolean {
  return sees === null || (entry.requestedById === userId && isOpenTo(sees, entry));
}

/** Whether all that a file is about is open: its campaign, and those that it compares. */
export function isOpenTo(sees: readonly string[], entry: Contents): boolean {
  return idsIn([entry]).campaigns.every((id) => sees.includes(id));
}

/** Whoever asked for it, and whoever looks after the organization. */
export function mayCancel(entry: Kept, { userId, managesOrganization }: ExportCaller): boolean {
  return isUnderWay(entry) && (entry.requestedById === userId || managesOrganization);
}

/** Written in the name of whoever asked, so only they ask again. */
export function mayAskAgain({ kept, state, requestedById }: Kept, { userId, makesExports }: ExportCaller): boolean {
  return kept && (state === 'broken' || state === 'cancelled') && requestedById === userId && makesExports;
}

export function isUnderWay({ kept, state }: Pick<Kept, 'kept' | 'state'>): boolean {
  return kept && (state === 'queued' || state === 'running');
}
