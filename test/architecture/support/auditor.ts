import { EXTERNAL_AUDITOR } from '@app/tenancy';

import type { Lab } from './lab.js';
import type { Asking } from './trade.js';
import type { Person } from './world.js';

/** An external auditor who was invited to one campaign, has accepted, and has looked at its report. */
export async function engageAuditor(lab: Lab, { key, owner }: Pick<Asking, 'key' | 'owner'>, campaignId: string): Promise<Person> {
  const endsOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const person = { email: lab.canaries.address(key), name: lab.canaries.text(key) };
  const { id } = await lab.must<{ id: string }>(owner, 'POST', 'external-auditors', {
    ...person,
    campaignIds: [campaignId],
    endsOn,
    notes: false,
  });
  const token = await lab.tokenOf(id);
  const account = { token, name: person.name, password: 'correct horse battery staple', language: 'en' };
  await lab.must({ at: key, token: '' }, 'POST', 'received-invitations/join', account);
  const { id: userId } = await lab.row<{ id: string }>(`select id from app.user_account where email = $1`, [person.email]);
  const auditor = await lab.signedIn(userId, key, EXTERNAL_AUDITOR);
  await lab.must(auditor, 'GET', `campaigns/${campaignId}/report`);
  return auditor;
}
