import type { Library } from './buyer.js';
import type { Lab } from './lab.js';
import type { Organization, Person } from './world.js';

/** Who buys, and with what it asks. */
export interface Asking {
  readonly key: string;
  readonly id: string;
  readonly owner: Person;
  readonly questionnaire: Pick<Library, 'published'>;
  readonly baseline: Pick<Library, 'published'>;
}

export interface Campaign {
  readonly id: string;
  readonly version: number;
  /** Assessment ids by relationship. */
  readonly asked: ReadonlyMap<string, string>;
}

interface Line {
  readonly assessmentId: string;
  readonly relationshipId: string;
}

/** A supplier as the buyer keeps it: its own notes are for the buyer alone, the contact reads its letters. */
export async function addSupplier(
  lab: Lab,
  { key, owner }: Pick<Asking, 'key' | 'owner'>,
  supplierKey: string,
  ownerId: string,
): Promise<{ id: string; version: number }> {
  const { canaries } = lab;
  const contact = () => ({ name: canaries.text(key, supplierKey), email: canaries.address(supplierKey, key), language: 'ja' });
  return lab.must(owner, 'POST', 'suppliers', {
    code: canaries.text(key),
    name: canaries.text(key, supplierKey),
    nameKana: canaries.kana(key),
    corporateNumber: canaries.corporateNumber(key),
    tags: [canaries.text(key)],
    industry: canaries.text(key),
    size: canaries.text(key),
    note: canaries.text(key),
    ownerId,
    classes: ['hi'],
    contacts: [contact(), contact()],
  });
}

export async function uploadList(lab: Lab, { key, owner }: Pick<Asking, 'key' | 'owner'>): Promise<string> {
  const { canaries } = lab;
  const row = () => [canaries.text(key), canaries.text(key), canaries.kana(key), canaries.text(key), canaries.text(key)].join(',');
  const csv = `委託先コード,会社名,フリガナ,業種,備考\r\n${row()}\r\n${row()}\r\n,${canaries.text(key)},,,`;
  const reply = await lab.ask(owner, {
    method: 'POST',
    url: '/api/supplier-imports',
    upload: { name: `${canaries.text(key)}.csv`, content: csv },
  });
  return reply.json<{ id: string }>().id;
}

/** @param readers who may read its name and purpose: the buyer alone while it is a draft */
export function planCampaign(
  lab: Lab,
  asking: Asking,
  readers: readonly string[],
  relationshipIds: readonly string[],
): Promise<{ id: string; version: number }> {
  const { owner, questionnaire, baseline } = asking;
  return lab.must(owner, 'POST', 'campaigns', {
    name: lab.canaries.text(...readers),
    purpose: lab.canaries.text(...readers),
    form: 'short',
    questionnaireVersionId: questionnaire.published,
    baselineVersionId: baseline.published,
    recipients: { relationshipIds },
    dueDay: '2099-03-31',
    reminderDays: [7, 1],
  });
}

export async function issueCampaign(
  lab: Lab,
  asking: Asking,
  readers: readonly string[],
  relationshipIds: readonly string[],
): Promise<Campaign> {
  const { owner } = asking;
  const { id, version } = await planCampaign(lab, asking, readers, relationshipIds);
  await lab.must(owner, 'POST', `campaigns/${id}/issue`, { version });
  const { items } = await lab.must<{ items: Line[] }>(owner, 'GET', `campaigns/${id}/assessments`);
  const issued = await lab.must<{ version: number }>(owner, 'GET', `campaigns/${id}`);
  return { id, version: issued.version, asked: new Map(items.map((line) => [line.relationshipId, line.assessmentId])) };
}

/** The supplier opens its link and makes an account; others join it. */
export async function claim(
  lab: Lab,
  key: string,
  buyerKey: string,
  assessmentId: string,
): Promise<Pick<Organization, 'key' | 'id' | 'people'>> {
  const token = await lab.tokenOf(await lab.linkOf(assessmentId));
  const bearer = { at: key, token: '' };
  const body = { token, displayName: lab.canaries.text(buyerKey, key), password: 'correct horse battery staple', language: 'en' };
  await lab.must(bearer, 'POST', 'links/open', { token });
  await lab.must(bearer, 'POST', 'links/claim', body);
  const { supplier_id: id } = await lab.row<{ supplier_id: string }>(`select supplier_id from app.assessment where id = $1`, [
    assessmentId,
  ]);
  const { user_id: userId } = await lab.row<{ user_id: string }>(`select user_id from app.membership where organization_id = $1`, [id]);
  const organization = { key, id };
  const owner = await lab.signedIn(userId, key, 'owner');
  const { version } = await lab.must<{ version: number }>(owner, 'GET', 'organization');
  const own = { nameKana: lab.canaries.kana(key), corporateNumber: lab.canaries.corporateNumber(key) };
  await lab.must(owner, 'PATCH', 'organization', { version, ...own });
  return { ...organization, people: await lab.peopleOf(organization, owner) };
}

/** Some answers, each with what its kind lets one write. */
export async function answer(lab: Lab, person: Person, assessmentId: string, readers: readonly string[]): Promise<void> {
  const write = (key: string, content: object, version = 0) =>
    lab.must(person, 'PUT', `assessments/${assessmentId}/answers/${key}`, { version, ...content });
  const text = () => lab.canaries.text(...readers);
  await write('GOV-01', { kind: 'level', level: 1, comment: text() });
  await write('GOV-01', { kind: 'level', level: 2, comment: text() }, 1);
  await write('GOV-02', { kind: 'declined', reason: text(), comment: text() });
  await write('P-13', { kind: 'profile', value: { business_hours: text() } });
  await write('S-01', { kind: 'probe', value: 3 });
}

/** @returns the submission's id */
export async function submit(lab: Lab, person: Person, assessmentId: string, readers: readonly string[]): Promise<string> {
  const signature = { signedBy: lab.canaries.text(...readers), title: lab.canaries.text(...readers), acknowledgeUnanswered: true };
  await lab.must(person, 'POST', `assessments/${assessmentId}/submit`, signature);
  return (await lab.row<{ id: string }>(`select id from app.submission where assessment_id = $1 order by number desc`, [assessmentId])).id;
}
