import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from '@app/questionnaires';
import type { MemberActor } from '@app/tenancy';
import type { Figure } from '../figure.js';
import { copyOfIssue } from '../floors/copy-of-issue.js';
import { SIZES } from '../load/answered-chains.js';
import { loadBuyer } from '../load/suppliers.js';
import { inPairs, timed } from '../measure/pairs.js';
import { signIn } from '../world/members.js';
import type { World } from '../world/world.js';

const AIM_MS = 3_000;

/** From the request to its answer: rows, links, mails and jobs of every supplier are committed then. */
export const issue: Figure = {
  name: 'issue',
  about: 'issuing a campaign to all suppliers, accepted; the floor copies the rows that it makes, in plain SQL',
  measure: async (world, print) => {
    const { url, child } = await world.startApi();
    for (const suppliers of SIZES) {
      const buyer = await loadBuyer(world, suppliers);
      let campaignId = await issued(world, url, buyer);
      const paired = await inPairs(
        async () => {
          const draft = await planned(world, url, buyer);
          campaignId = draft.id;
          return timed(draft.issue);
        },
        () => copyOfIssue(world.admin, buyer, campaignId),
      );
      const met = paired.value <= AIM_MS;
      print({ figure: 'issue', suppliers, unit: 'ms', ...paired, ...(suppliers === Math.max(...SIZES) && { aim: `≤ ${AIM_MS} ms`, met }) });
    }
    await child.end();
  },
};

/** A campaign that is issued to all suppliers of a buyer. @returns its id */
export async function issued(world: World, url: string, buyer: MemberActor): Promise<string> {
  const draft = await planned(world, url, buyer);
  await draft.issue();
  return draft.id;
}

async function planned(
  world: World,
  url: string,
  buyer: MemberActor,
): Promise<{ readonly id: string; readonly issue: () => Promise<unknown> }> {
  const token = await signIn(world, buyer);
  const plan = {
    name: '計測',
    purpose: '計測のため',
    form: 'full',
    questionnaireVersionId: BUILT_IN_QUESTIONNAIRE_VERSION_ID,
    baselineVersionId: BUILT_IN_BASELINE_VERSION_ID,
    recipients: { filter: {} },
    dueDay: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    reminderDays: [7, 1],
  };
  const { id, version } = await post<{ id: string; version: number }>(`${url}/api/campaigns`, token, plan);
  return { id, issue: () => post(`${url}/api/campaigns/${id}/issue`, token, { version }) };
}

export async function post<T>(url: string, token: string, body: object): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}
