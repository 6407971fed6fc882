import { AdministrationService } from '@app/identity';
import { Contexts } from '../contexts.js';
import type { Command } from './command.js';
import { needed } from './wanted.js';

export const resetPassword: Command = {
  name: 'reset-password',
  summary: 'gives an account a new password',
  help: `npm run admin -- reset-password --email ADDRESS

Gives an account a new random password, ends its sessions and confirms its address. Prints the password, to be handed over and changed.

  --email ADDRESS  of the account`,
  options: { email: { type: 'string' } },
  run: async (values, { settings }) => {
    const email = needed(values, 'email');
    const contexts = await Contexts.open(settings);
    try {
      console.log(`password: ${await contexts.get(AdministrationService).resetPassword(email)}`);
      return 0;
    } finally {
      await contexts.close();
    }
  },
};
