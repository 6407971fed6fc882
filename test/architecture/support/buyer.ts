import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { AdministrationService } from '@app/identity';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from '@app/questionnaires';

import type { Lab } from './lab.js';
import type { Person } from './world.js';

/** Ids and versions of what one may edit. */
export interface Draft {
  readonly id: string;
  readonly version: number;
}

export interface Library {
  /** The questionnaire or baseline itself. */
  readonly id: string;
  readonly published: string;
  readonly draft: Draft;
}

interface VersionView {
  readonly id: string;
  readonly version: number;
}

type Sentence = { readonly ja: string; readonly en: string };

const NAMES = ['topic', 'question', 'help', 'why', 'evidence', 'naCondition', 'firstStep'];

/** An organization with its first owner, known to its suppliers by name. */
export async function foundBuyer(lab: Lab, key: string, readers: readonly string[]): Promise<{ id: string; owner: Person }> {
  const { canaries, api } = lab;
  const { userId, organizationId: id } = await api.app.get(AdministrationService).createOwner({
    email: canaries.address(key, ...readers),
    name: canaries.text(...readers),
    organizationName: canaries.text(...readers),
    password: 'correct horse battery staple',
  });
  const owner = await lab.signedIn(userId, key, 'owner');
  const { version } = await lab.must<VersionView>(owner, 'GET', 'organization');
  await lab.must(owner, 'PATCH', 'organization', { version, nameKana: canaries.kana(key), corporateNumber: canaries.corporateNumber(key) });
  return { id, owner };
}

/** The buyer's own names for the built-in classes; its suppliers read them. */
export async function nameClasses(lab: Lab, owner: Person, readers: readonly string[]): Promise<void> {
  const { revision, items } = await lab.must<{ revision: string; items: { key: string; exposure: number }[] }>(
    owner,
    'GET',
    'information-classes',
  );
  const mark = () => lab.canaries.text(...readers);
  const classes = items.map(({ key, exposure }) => ({ key, exposure, name: { ja: mark(), en: mark() } }));
  await lab.must(owner, 'PUT', 'information-classes', { classes, revision });
}

/** A published questionnaire of the buyer's own, which its suppliers answer, and the draft of its next version, which they never see. */
export async function writeQuestionnaire(lab: Lab, owner: Person, key: string, readers: readonly string[]): Promise<Library> {
  const first = await lab.must<VersionView & { questionnaireId: string }>(owner, 'POST', 'questionnaires', {
    versionId: BUILT_IN_QUESTIONNAIRE_VERSION_ID,
    name: { ja: lab.canaries.text(...readers), en: lab.canaries.text(...readers) },
  });
  const version = await markQuestionnaire(lab, owner, first, readers);
  await lab.must(owner, 'POST', `questionnaires/versions/${first.id}/publish`, { version });
  const next = await lab.must<VersionView>(owner, 'POST', `questionnaires/${first.questionnaireId}/versions`);
  const draft = { id: next.id, version: await markQuestionnaire(lab, owner, next, [key]) };
  return { id: first.questionnaireId, published: first.id, draft };
}

async function markQuestionnaire(lab: Lab, owner: Person, { id, version }: VersionView, readers: readonly string[]): Promise<number> {
  const text = () => lab.canaries.text(...readers);
  const both = (): Sentence => ({ ja: text(), en: text() });
  const at = `questionnaires/versions/${id}`;
  let seen = version;
  const edit = async (method: string, path: string, change: object) => {
    ({ version: seen } = await lab.must<VersionView>(owner, method, `${at}${path}`, { version: seen, ...change }));
  };
  const { content } = await lab.must<{ content: { sections: { key: string }[] } }>(owner, 'GET', at);
  await edit('PATCH', '', { name: { ja: text(), en: text() }, changeNote: text() });
  await edit('PUT', '/sections', { sections: content.sections.map(({ key }) => ({ key, name: both(), shortName: both() })) });
  await edit('PATCH', '/questions/GOV-01', {
    texts: { ...Object.fromEntries(NAMES.map((name) => [name, both()])), options: [both(), both(), both(), both(), both()] },
  });
  await edit('PATCH', '/profile-questions/P-01', { label: both(), text: both(), help: both(), purpose: both() });
  return seen;
}

/** The same for a baseline, made for the buyer's own questionnaire. */
export async function writeBaseline(
  lab: Lab,
  owner: Person,
  key: string,
  readers: readonly string[],
  questionnaireVersionId: string,
): Promise<Library> {
  const first = await lab.must<VersionView & { baselineId: string }>(owner, 'POST', 'baselines', {
    versionId: BUILT_IN_BASELINE_VERSION_ID,
    name: { ja: lab.canaries.text(...readers), en: lab.canaries.text(...readers) },
    questionnaireVersionId,
  });
  const version = await markBaseline(lab, owner, first, readers);
  await lab.must(owner, 'POST', `baselines/versions/${first.id}/publish`, { version });
  const next = await lab.must<VersionView>(owner, 'POST', `baselines/${first.baselineId}/versions`);
  const draft = { id: next.id, version: await markBaseline(lab, owner, next, [key]) };
  return { id: first.baselineId, published: first.id, draft };
}

async function markBaseline(lab: Lab, owner: Person, { id, version }: VersionView, readers: readonly string[]): Promise<number> {
  const text = () => lab.canaries.text(...readers);
  let seen = version;
  const edit = async (method: string, path: string, change: object) => {
    ({ version: seen } = await lab.must<VersionView>(owner, method, `baselines/versions/${id}${path}`, { version: seen, ...change }));
  };
  await edit('PATCH', '', { name: { ja: text(), en: text() }, changeNote: text() });
  await edit('PUT', '/classes/hi', { name: { ja: text(), en: text() }, exposure: 2 });
  await edit('PUT', '/handling-rules/hi/mark', { text: { ja: text(), en: text() } });
  return seen;
}
