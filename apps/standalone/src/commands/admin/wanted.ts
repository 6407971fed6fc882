import { isId } from '@app/kernel';
import { CannotStart } from '../../cannot-start.js';
import type { Installation } from '../installation.js';
import { type ListedOrganization, listOrganizations } from '../organizations.js';
import type { Values } from './command.js';

/** @throws CannotStart when a needed option is missing */
export function needed(values: Values, option: string): string {
  const value = values[option]?.trim();
  if (!value) throw new CannotStart(`--${option} is missing.`);
  return value;
}

/**
 * The organizations that a command is about: the one that was named, which takes no more than the runtime role, or all of them.
 *
 * @throws CannotStart
 */
export async function wantedOrganizations({ organization }: Values, { ownerUrl }: Installation): Promise<ListedOrganization[]> {
  if (organization !== undefined) {
    if (!isId(organization)) throw new CannotStart('--organization takes the id of an organization, as its settings page shows it.');
    return [{ id: organization, name: '' }];
  }
  if (ownerUrl !== null) return listOrganizations(ownerUrl);
  throw new CannotStart('Name an organization with --organization, or give DATABASE_OWNER_URL to go through all of them.');
}

export const ORGANIZATION_HELP = `  --organization ID  only this one; without it all of them, which takes DATABASE_OWNER_URL
                     where the database is not the embedded one`;
