import type { AuditListData } from '~/api/generated/types.gen';
import { type AddressParts, oneOf, said, textIn } from '~/format/address-parts';

type Query = NonNullable<AuditListData['query']>;
export type ObjectKind = NonNullable<Query['objectType']>;

/** Kinds of objects, in the order in which they are offered. */
export const OBJECT_KINDS: readonly ObjectKind[] = [
  'supplier',
  'supplier_import',
  'campaign',
  'assessment',
  'questionnaire_version',
  'baseline_version',
  'export',
  'organization',
  'user',
  'invitation',
  'session',
  'route',
];

/** Which part of the trail is shown, as its address holds it. */
export interface AuditSearch {
  readonly objectType?: ObjectKind;
  readonly objectId?: string;
  readonly action?: string;
}

const LONGEST = 100;

export function auditSearchIn({ objectType, objectId, action }: AddressParts): AuditSearch {
  return said({ objectType: oneOf(objectType, OBJECT_KINDS), objectId: textIn(objectId, LONGEST), action: textIn(action, LONGEST) });
}
