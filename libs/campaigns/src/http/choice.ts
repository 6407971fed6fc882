import type { SupplierChoice } from '@app/supply-chain';

import { refuse } from '../domain/problems.js';
import type { RecipientsDto } from './recipients.dto.js';

/** By list or by filter, exactly one of the two. */
export function choiceOf({ relationshipIds, filter }: RecipientsDto): SupplierChoice {
  if (relationshipIds && !filter) return { relationshipIds };
  if (filter && !relationshipIds) return { filter: { ...filter } };
  throw refuse('recipients_ambiguous', {}, 'recipients');
}
