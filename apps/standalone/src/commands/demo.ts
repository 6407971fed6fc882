import { CannotStart } from '../cannot-start.js';
import { newPassword } from './admin/new-password.js';
import { Contexts } from './contexts.js';
import { OWNER } from './demo/buyer.js';
import { DemoClock } from './demo/demo-clock.js';
import { fill } from './demo/fill.js';
import type { Installation } from './installation.js';
import { listOrganizations } from './organizations.js';
import { runCommand } from './run-command.js';

/** `npm run demo`: fills an empty database with a supply chain that looks real. */
await runCommand(process.env, async (installation) => {
  await refuseUnlessEmpty(installation);
  const began = Date.now();
  const clock = new DemoClock();
  const password = newPassword();
  const contexts = await Contexts.open(installation.settings, clock);
  try {
    const suppliers = await fill(contexts, clock, password, (line) => console.log(`  ${line}`));
    const one = suppliers.find(({ respondent }) => respondent !== null);
    console.log(`The demo is there (${Math.round((Date.now() - began) / 1000)} s).`);
    if (!installation.isRunning) console.log('Start the product: npm start');
    console.log(`Sign in at ${installation.settings.publicUrl}`);
    console.log(`  buyer     ${OWNER.email}`);
    console.log(`  supplier  ${one?.firm.contacts[0].email} (and every other one that has answered)`);
    console.log(`  password  ${password} (the same for all; it is not shown again)`);
    return 0;
  } finally {
    await contexts.close();
  }
});

/** People and firms that do not exist have no place beside real ones. */
async function refuseUnlessEmpty({ settings, ownerUrl }: Installation): Promise<void> {
  if (settings.smtpUrl !== null) {
    throw new CannotStart('The demo is about people who do not exist, and SMTP_URL sends mail for real: leave it out.');
  }
  if (ownerUrl === null) throw new CannotStart('DATABASE_OWNER_URL is missing: only the owner can see whether the database is empty.');
  const [there] = await listOrganizations(ownerUrl);
  if (!there) return;
  throw new CannotStart(
    `The demo needs an empty database, and "${there.name}" is in this one: set DATA_DIR to another folder, for example.`,
  );
}
