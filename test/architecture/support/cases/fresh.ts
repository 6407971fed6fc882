import { addSupplier, issueCampaign } from '../trade.js';
import { idIn, ownerOf } from '../world.js';
import type { Moment } from './route-case.js';

type Asker = Pick<Moment, 'lab' | 'own'>;

/** The link of an invitation to answer, to a supplier that was not there before. */
export async function freshInvitation({ lab, own }: Asker): Promise<string> {
  const { key, id } = own;
  const library = (kind: 'questionnaire' | 'baseline') => ({ published: idIn(own, `${kind}Version`) });
  const asking = { key, id, owner: ownerOf(own), questionnaire: library('questionnaire'), baseline: library('baseline') };
  const { id: relationshipId } = await addSupplier(lab, asking, key, ownerOf(own).userId);
  const { asked } = await issueCampaign(lab, asking, [key], [relationshipId]);
  return lab.linkOf(asked.get(relationshipId) ?? '');
}

/** The link of an invitation to join the organization. */
export async function freshMemberInvitation({ lab, own }: Asker): Promise<string> {
  const invitation = { email: lab.canaries.address(own.key), name: lab.canaries.text(own.key), roles: ['reviewer'] };
  return (await lab.must<{ id: string }>(ownerOf(own), 'POST', 'member-invitations', invitation)).id;
}
