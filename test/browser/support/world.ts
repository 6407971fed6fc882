import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from '@app/questionnaires';

import type { BaselineVersionView } from '../../../libs/baselines/src/http/version.dto.js';
import type { QuestionnaireVersionView } from '../../../libs/questionnaires/src/http/version.dto.js';
import type { CheckedImportView } from '../../../libs/supply-chain/src/http/supplier-import-view.dto.js';
import { aBuyer } from '../../factories/journey/buyer.js';
import { anIssuedCampaign, aPlannedCampaign } from '../../factories/journey/campaign.js';
import { aClaimedSupplier, type ClaimedSupplier, invitationOf } from '../../factories/journey/claimed-supplier.js';
import { aColleagueOf, anExternalAuditorOf, newAddress, type Person } from '../../factories/journey/person.js';
import { answer, answerAll, reportIsCurrent, type Submission, submit } from '../../factories/journey/submission.js';
import { aContact, aSupplierOf } from '../../factories/journey/supplier.js';
import type { TestApi } from '../../support/api.js';
import { done } from '../../support/client.js';
import { tokenIn } from '../../support/mail-server.js';
import { until } from '../../support/until.js';

/** Something to look at on every page of the site. */
export interface World {
  readonly buyer: Person;
  /** Has no suppliers yet. */
  readonly newcomer: Person;
  /** In the middle of answering. */
  readonly answering: ClaimedSupplier;
  readonly submitted: Submission;
  /** From outside, for the campaign. */
  readonly auditing: Person;
  /** Was that, too, until it was ended. */
  readonly dismissed: Person;
  readonly ids: Readonly<
    Record<
      | 'campaign'
      | 'draft'
      | 'supplier'
      | 'import'
      | 'questionnaireVersion'
      | 'questionnaireDraft'
      | 'baselineVersion'
      | 'baselineDraft'
      | 'submission',
      string
    >
  >;
  /** Tokens of personal links that nobody has used. */
  readonly links: Readonly<Record<'supplier' | 'member' | 'confirmation' | 'reset', string>>;
}

export async function aWorld(api: TestApi): Promise<World> {
  const buyer = await aBuyer(api);
  const names = ['青葉製作所', '美浜電機', '大和めっき'];
  const suppliers = await Promise.all(names.map((name) => aSupplierOf(buyer, { name, tags: ['重点'], contacts: [aContact()] })));
  const campaign = await anIssuedCampaign(api, { buyer, suppliers });
  const [first, second, third] = campaign.asked;
  if (!first || !second || !third) throw new Error('Three were to be asked.');
  const submitted = await aClaimedSupplier(api, { campaign, asked: first });
  await answerAll(submitted, 2, { 'GOV-01': { kind: 'unknown' }, 'GOV-02': { kind: 'declined', reason: '社外秘のため' } });
  const receipt = await submit(submitted);
  const answering = await aClaimedSupplier(api, { campaign, asked: second });
  await answer(answering, 'GOV-01', { kind: 'level', level: 2, comment: '規程は総務部が管理' });
  // After the campaign was issued, so that Home has something to say about it.
  await aSupplierOf(buyer, { name: 'くろしお運送', classes: [], contacts: [] });
  await aColleagueOf(buyer, ['auditor']);
  const auditing = await anExternalAuditorOf(buyer, [campaign.id]);
  const dismissed = await anExternalAuditorOf(buyer, [campaign.id]);
  await done(buyer.browser.post(`/api/external-auditors/${dismissed.id}/end`));
  const draft = await aPlannedCampaign(buyer, { name: '春の点検' });
  await until(() => reportIsCurrent(buyer.browser, campaign.id, 1), 60);
  await done(buyer.browser.get(`/api/campaigns/${campaign.id}/gaps.csv`));
  return {
    buyer,
    newcomer: await aBuyer(api, '青嶺精機'),
    answering,
    submitted: { ...submitted, receipt },
    auditing,
    dismissed,
    ids: {
      campaign: campaign.id,
      draft: draft.id,
      supplier: first.supplier.id,
      import: await aCheckedImport(buyer),
      questionnaireVersion: BUILT_IN_QUESTIONNAIRE_VERSION_ID,
      questionnaireDraft: await aQuestionnaireDraft(buyer),
      baselineVersion: BUILT_IN_BASELINE_VERSION_ID,
      baselineDraft: await aBaselineDraft(buyer),
      submission: receipt.submissionId,
    },
    links: {
      supplier: (await invitationOf(campaign, third)).token,
      member: await aMemberInvitation(buyer),
      confirmation: await aSignUp(api),
      reset: await aReset(buyer),
    },
  };
}

/** Changed in a text, and not ready to be published. */
async function aQuestionnaireDraft({ browser }: Person): Promise<string> {
  const name = { ja: '自社の調査票', en: 'Our questionnaire' };
  const draft = await done(
    browser.post<QuestionnaireVersionView>('/api/questionnaires', { versionId: BUILT_IN_QUESTIONNAIRE_VERSION_ID, name }),
  );
  const texts = { topic: { ja: '責任者' }, help: { en: '' } };
  await done(browser.patch(`/api/questionnaires/versions/${draft.id}/questions/GOV-01`, { version: draft.version, texts }));
  return draft.id;
}

/** Changed in the grid, and not ready to be published. */
async function aBaselineDraft({ browser }: Person): Promise<string> {
  const name = { ja: '自社の基準', en: 'Our baseline' };
  const draft = await done(browser.post<BaselineVersionView>('/api/baselines', { versionId: BUILT_IN_BASELINE_VERSION_ID, name }));
  const cells = [
    { questionKey: 'GOV-01', classKey: draft.classes[0]?.key, target: 4 },
    { questionKey: 'GOV-02', classKey: draft.classes[0]?.key, target: 0, must: true },
  ];
  await done(browser.patch(`/api/baselines/versions/${draft.id}/grid`, { version: draft.version, cells }));
  return draft.id;
}

async function aCheckedImport({ browser }: Person): Promise<string> {
  const list = Buffer.from('委託先コード,会社名,情報区分,社内番号\r\nA-1,千早計測,秘,1\r\nA-2,北斗塗装,機密,2\r\n');
  return (await done(browser.upload<CheckedImportView>('/api/supplier-imports', '一覧.csv', list))).id;
}

async function aMemberInvitation({ api, browser }: Person): Promise<string> {
  const email = newAddress('invited.example');
  await done(browser.post('/api/member-invitations', { email, name: '北川 直樹', roles: ['reviewer'], language: 'ja' }));
  return tokenIn(await api.mail.newestTo(email));
}

async function aSignUp(api: TestApi): Promise<string> {
  const email = newAddress('newcomer.example');
  const entries = { email, password: 'correct horse battery staple', name: '高瀬 由紀', organizationName: '青嶺精機', language: 'ja' };
  await done(api.visitor().post('/api/sign-up', entries));
  return tokenIn(await api.mail.newestTo(email));
}

async function aReset({ api, email }: Person): Promise<string> {
  await done(api.visitor().post('/api/password-resets', { email }));
  return tokenIn(await api.mail.newestTo(email, /パスワード/));
}
