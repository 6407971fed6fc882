import { SHOWN_PLACES } from '../../factories/shown-places.js';
import { engageAuditor } from './auditor.js';
import { foundBuyer, nameClasses, writeBaseline, writeQuestionnaire } from './buyer.js';
import type { Lab } from './lab.js';
import { madeExport } from './made-export.js';
import { type Asking, addSupplier, answer, claim, issueCampaign, planCampaign, submit, uploadList } from './trade.js';
import type { Organization, Person } from './world.js';

/** A buyer with two suppliers, and everything that they may have among them. */
export interface Chain {
  readonly buyer: Organization;
  readonly suppliers: readonly [Organization, Organization];
  /** Invited to the campaign whose answers came in. */
  readonly auditor: Person;
}

export async function buildChain(lab: Lab, key: string): Promise<Chain> {
  const keys = [`${key}1`, `${key}2`] as const;
  const all = [key, ...keys];
  const { id, owner } = await foundBuyer(lab, key, all);
  await nameClasses(lab, owner, all);
  const questionnaire = await writeQuestionnaire(lab, owner, key, all);
  const baseline = await writeBaseline(lab, owner, key, all, questionnaire.published);
  const asking: Asking = { key, id, owner, questionnaire, baseline };
  const people = await lab.peopleOf({ key, id }, owner);

  const relations = [await addSupplier(lab, asking, keys[0], owner.userId), await addSupplier(lab, asking, keys[1], owner.userId)] as const;
  const stranger = await addSupplier(lab, asking, key, owner.userId);
  const keyed = { 'idempotency-key': lab.canaries.text(key) };
  const body = { code: lab.canaries.text(key), name: lab.canaries.text(key) };
  await lab.ask(owner, { method: 'POST', url: '/api/suppliers', body, headers: keyed });
  const ids = relations.map((relation) => relation.id);
  const finished = await issueCampaign(lab, asking, all, ids);
  const running = await issueCampaign(lab, asking, all, [...ids, stranger.id]);
  const draft = await planCampaign(lab, asking, [key], ids);

  const made = [];
  for (const [at, supplierKey] of keys.entries()) {
    const [done, open] = [finished, running].map(({ asked }) => asked.get(ids[at] ?? '') ?? '') as [string, string];
    made.push(await workAsSupplier(lab, supplierKey, key, done, open));
  }
  await endOneCampaign(lab, asking, keys[0], made[0]?.people.get('owner'), ids[0] ?? '');
  await lab.quiet();
  const auditor = await engageAuditor(lab, asking, finished.id);
  await lab.rows(SHOWN_PLACES);
  for (const file of ['gap-workbook', 'gaps.csv']) await lab.ask(owner, { method: 'GET', url: `/api/campaigns/${finished.id}/${file}` });

  const [first, second] = made;
  if (!first || !second) throw new Error('A chain has two suppliers.');
  const inbox = await lab.must<{ items: { id: string }[] }>(owner, 'GET', 'inbox');
  await lab.must(owner, 'POST', 'inbox/mark-read', { all: true });
  const buyer: Organization = {
    ...{ key, id, people },
    ids: {
      ...(await common(lab, owner, id)),
      auditor: auditor.userId,
      supplier: ids[0] ?? '',
      supplierImport: await uploadList(lab, asking),
      campaignDraft: draft.id,
      campaign: running.id,
      export: await madeExport(lab, owner, { campaignId: finished.id, suppliers: [ids[0] ?? '', stranger.id] }),
      askedAssessment: running.asked.get(ids[0] ?? '') ?? '',
      submission: first.ids.ownSubmission ?? '',
      questionnaire: questionnaire.id,
      questionnaireDraft: questionnaire.draft.id,
      questionnaireVersion: questionnaire.published,
      baseline: baseline.id,
      baselineDraft: baseline.draft.id,
      baselineVersion: baseline.published,
      inboxItem: inbox.items[0]?.id ?? '',
      invitation: await lab.linkOf(running.asked.get(stranger.id) ?? ''),
    },
  };
  return { buyer, suppliers: [first, second], auditor };
}

/** One assessment is submitted, another one is being worked on, which the buyer must not see. */
async function workAsSupplier(lab: Lab, key: string, buyerKey: string, done: string, open: string): Promise<Organization> {
  const organization = await claim(lab, key, buyerKey, done);
  const owner = organization.people.get('owner');
  if (!owner) throw new Error('Whoever claims an organization owns it.');
  await answer(lab, owner, done, [key, buyerKey]);
  const ownSubmission = await submit(lab, owner, done, [key, buyerKey]);
  await answer(lab, owner, open, [key]);
  return {
    ...organization,
    ids: { ...(await common(lab, owner, organization.id)), assessment: open, submittedAssessment: done, ownSubmission },
  };
}

/** A campaign that one supplier declined, handed on and sent back again, and that the buyer cancelled. */
async function endOneCampaign(
  lab: Lab,
  asking: Asking,
  supplierKey: string,
  supplier: Person | undefined,
  relationshipId: string,
): Promise<void> {
  if (!supplier) throw new Error('The supplier has no owner.');
  const { key, owner } = asking;
  const { canaries } = lab;
  const both = [supplierKey, key];
  const { id, version, asked } = await issueCampaign(lab, asking, both, [relationshipId]);
  const assessmentId = asked.get(relationshipId) ?? '';
  const colleague = { name: canaries.text(...both), email: canaries.address(supplierKey, key) };
  await lab.must({ at: supplierKey, token: '' }, 'POST', 'links/hand-over', {
    token: await lab.tokenOf(await lab.linkOf(assessmentId)),
    ...colleague,
  });
  const another = { name: canaries.text(...both), email: canaries.address(supplierKey, key), language: 'en' };
  await lab.must(owner, 'PUT', `campaigns/${id}/assessments/${assessmentId}/contact`, another);
  await answer(lab, supplier, assessmentId, both);
  await submit(lab, supplier, assessmentId, both);
  await lab.must(supplier, 'POST', `assessments/${assessmentId}/recall`, { reason: canaries.text(...both) });
  await lab.must(supplier, 'POST', `assessments/${assessmentId}/refuse`, { reason: canaries.text(...both) });
  await lab.must(owner, 'POST', `campaigns/${id}/cancel`, { version, reason: canaries.text(...both) });
}

/** What every organization has. */
async function common(lab: Lab, owner: Person, id: string) {
  const key = owner.at ?? '';
  const invitation = { email: lab.canaries.address(key), name: lab.canaries.text(key), roles: ['reviewer'] };
  const { id: memberInvitation } = await lab.must<{ id: string }>(owner, 'POST', 'member-invitations', invitation);
  const sessions = await lab.must<{ items: { id: string }[] }>(owner, 'GET', 'me/sessions');
  const members = await lab.must<{ items: { id: string }[] }>(owner, 'GET', 'members');
  const member = members.items.find((each) => each.id !== owner.userId)?.id ?? '';
  return { organization: id, member, memberInvitation, session: sessions.items[0]?.id ?? '' };
}
