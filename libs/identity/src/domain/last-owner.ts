import { refuse } from './problems.js';

/**
 * An organization without an active owner could never get one again.
 *
 * @param owners the active owners before the change
 * @param leaving who would be none afterwards
 * @throws AppError `last_owner`
 */
export function keepAnOwner(owners: readonly string[], leaving: string): void {
  if (owners.length > 0 && owners.every((owner) => owner === leaving)) throw refuse('last_owner');
}
