import { AdministrationService } from '@app/identity';
import { Contexts } from '../contexts.js';
import type { Command } from './command.js';
import { newPassword } from './new-password.js';
import { needed } from './wanted.js';

/** A first way in, also while sign-up is closed. */
export const createOwner: Command = {
  name: 'create-owner',
  summary: 'makes an organization and its first owner',
  help: `npm run admin -- create-owner --organization-name NAME --name NAME --email ADDRESS

Makes an organization with its first owner, also while SIGN_UP is closed. The address counts as confirmed.
Prints the organization's id and a password, to be handed over and changed.

  --organization-name NAME  the organization
  --name NAME               the person
  --email ADDRESS           what the person signs in with`,
  options: { 'organization-name': { type: 'string' }, name: { type: 'string' }, email: { type: 'string' } },
  run: async (values, { settings }) => {
    const wish = {
      organizationName: needed(values, 'organization-name'),
      name: needed(values, 'name'),
      email: needed(values, 'email'),
      password: newPassword(),
    };
    const contexts = await Contexts.open(settings);
    try {
      const { organizationId } = await contexts.get(AdministrationService).createOwner(wish);
      console.log(
        `organization: ${organizationId}\nsign in at:   ${settings.publicUrl}\naddress:      ${wish.email}\npassword:     ${wish.password}`,
      );
      return 0;
    } finally {
      await contexts.close();
    }
  },
};
