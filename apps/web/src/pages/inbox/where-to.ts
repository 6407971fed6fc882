import type { InboxItemView } from '~/api/generated/types.gen';
import { addressOf, paths } from '~/paths';

type Subject = Pick<InboxItemView, 'kind' | 'subjectType' | 'subjectId'>;

/** What the supplier's own people learn of an assessment; the rest is told to the buyer's. */
const TO_SUPPLIER: ReadonlySet<string> = new Set(['assessment_asked', 'assessment_due', 'assessment_extended', 'assessment_cancelled']);
const ABOUT_MEMBERS: ReadonlySet<string> = new Set(['member_joined', 'member_mail_bounced']);

/** The page of what a notice is about; null where there is none. */
export function whereTo({ kind, subjectType, subjectId }: Subject): string | null {
  if (ABOUT_MEMBERS.has(kind)) return paths.members;
  if (subjectType !== 'assessment') return null;
  return addressOf(TO_SUPPLIER.has(kind) ? paths.answering : paths.askedAssessment, { id: subjectId });
}
