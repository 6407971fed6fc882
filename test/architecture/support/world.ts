import type { Role } from '@app/tenancy';

/** What an id stands for, seen from the organization that may use it. */
export const ID_KINDS = [
  'organization',
  'member',
  'memberInvitation',
  'auditor',
  'session',
  'supplier',
  'supplierImport',
  'campaignDraft',
  'campaign',
  'askedAssessment',
  'assessment',
  'submittedAssessment',
  'export',
  'submission',
  'ownSubmission',
  'questionnaire',
  'questionnaireDraft',
  'questionnaireVersion',
  'baseline',
  'baselineDraft',
  'baselineVersion',
  'inboxItem',
  'invitation',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

export interface Person {
  /** The organization's key; null for somebody without one. */
  readonly at: string | null;
  readonly role: Role | null;
  readonly userId: string;
  readonly token: string;
}

/** An organization with everything it may have, each thing once. */
export interface Organization {
  /** Short: `A`, and `A1` for its first supplier. */
  readonly key: string;
  readonly id: string;
  readonly people: ReadonlyMap<Role, Person>;
  readonly ids: Readonly<Partial<Record<IdKind, string>>>;
}

/** An id of the right form that nothing has. */
export const NOBODYS_ID = '01939f3c-7a10-7c3e-8000-0123456789ab';

export function idIn({ ids }: Organization, kind: IdKind): string {
  return ids[kind] ?? NOBODYS_ID;
}

export function ownerOf({ key, people }: Organization): Person {
  const owner = people.get('owner');
  if (!owner) throw new Error(`${key} has no owner.`);
  return owner;
}
