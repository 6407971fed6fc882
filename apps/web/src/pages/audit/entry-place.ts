import type { AuditEntryView } from '~/api/generated/types.gen';
import { addressOf, paths } from '~/paths';

type Subject = Pick<AuditEntryView, 'action' | 'objectType' | 'objectId'>;

/** After these there is no page of the object any more. */
const GONE: ReadonlySet<AuditEntryView['action']> = new Set([
  'campaign.discarded',
  'questionnaire_version.discarded',
  'baseline_version.discarded',
]);
/** Done on the buyer's side of an assessment; the rest is its supplier's. */
const ASKED: ReadonlySet<AuditEntryView['action']> = new Set([
  'assessment.contact_replaced',
  'assessment.handed_over',
  'assessment.looked_at',
]);
/** Of lists, which are the organization's. */
const LISTS: ReadonlyMap<AuditEntryView['action'], string> = new Map([
  ['overview.looked_at', paths.home],
  ['suppliers.looked_at', paths.suppliers],
  ['campaigns.looked_at', paths.campaigns],
  ['questionnaires.looked_at', paths.questionnaires],
  ['baselines.looked_at', paths.baselines],
  ['exports.looked_at', paths.exports],
]);

/** The page of what an entry is about; null where there is none. */
export function placeOf({ action, objectType, objectId: id }: Subject): string | null {
  if (GONE.has(action)) return null;
  switch (objectType) {
    case 'supplier':
      return addressOf(paths.supplier, { id });
    case 'questionnaire_version':
      return addressOf(paths.questionnaireVersion, { id });
    case 'baseline_version':
      return addressOf(paths.baselineVersion, { id });
    case 'campaign':
      return addressOf(action === 'report.looked_at' ? paths.report : paths.campaign, { id });
    case 'submission':
      return addressOf(paths.supplierResult, { id });
    case 'assessment':
      return addressOf(ASKED.has(action) ? paths.askedAssessment : paths.answering, { id });
    case 'user':
    case 'invitation':
      return paths.members;
    case 'export':
      return paths.exports;
    default:
      return LISTS.get(action) ?? null;
  }
}
