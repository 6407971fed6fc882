import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * `npm run main-job`: what a buyer and its supplier do, step by step over the HTTP API of a running server, one line each.
 * Mails are read on the local outbox page, so it needs a server without SMTP_URL. It may be run again: each run makes a buyer of its own.
 */
const SERVER = (process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`).replace(/\/$/, '');
const RUN = Date.now().toString(36);
const PASSWORD = `main-job ${RUN}`;
const BUYER = `takase-${RUN}@mikawa.example`;
const SUPPLIER = `aoba-${RUN}@aoba.example`;
/** The organization that owns the built-in content. */
const PATIENCE_MS = 20_000;
const DAY_MS = 86_400_000;

const LIST = `委託先コード,会社名,情報区分,担当者名,メールアドレス
A-001,青葉製作所,秘,港 一郎,${SUPPLIER}
A-002,美浜電機,社外秘、秘,浜 洋子,mihama-${RUN}@mihama.example
A-003,大和めっき,極秘,大和 武,yamato-${RUN}@yamato.example
`;

async function mainJob() {
  const buyer = await signUp();
  await bringInSuppliers(buyer);
  const campaign = await issue(buyer);
  const { supplier, assessmentId } = await claim();
  const submissionId = await answerAndSubmit(supplier, assessmentId);
  await readReports(buyer, campaign.id, submissionId);
  await download(buyer, campaign.id);
}

async function signUp() {
  const buyer = new Browser();
  const entries = { email: BUYER, password: PASSWORD, name: '高瀬 美咲', organizationName: '三河精機工業株式会社', language: 'ja' };
  await buyer.post('/api/sign-up', entries);
  say('sign-up', `${entries.organizationName}, ${BUYER}`);
  const mail = await newestMailTo(BUYER);
  await buyer.post('/api/sign-up/confirm', { token: mail.token });
  say('confirmation', `"${mail.subject}", link opened`);
  await buyer.signIn(BUYER);
  const { memberships } = await buyer.get('/api/me');
  say('sign-in', `${memberships[0].organizationName}, as ${memberships[0].roles.join(', ')}`);
  return buyer;
}

async function bringInSuppliers(buyer) {
  const form = new FormData();
  form.append('file', new Blob([LIST], { type: 'text/csv' }), '委託先.csv');
  const checked = await buyer.post('/api/supplier-imports', form);
  say(
    'import, checked',
    `${checked.rowCount} rows: ${checked.createCount} new, ${checked.problemCount} with problems; nothing is taken over yet`,
  );
  await buyer.post(`/api/supplier-imports/${checked.id}/apply`, { rows: 'all' });
  const { items } = await buyer.get('/api/suppliers?sort=code');
  say('import, confirmed', items.map(({ code, name }) => `${code} ${name}`).join(' · '));
}

async function issue(buyer) {
  const questionnaireVersionId = await builtIn(buyer, '/api/questionnaires');
  const baselineVersionId = await builtIn(buyer, '/api/baselines');
  const draft = await buyer.post('/api/campaigns', {
    name: `情報セキュリティ自己点検 ${RUN}`,
    purpose: '重要情報の取扱いを確かめるため。取引の選別には使いません。',
    form: 'full',
    questionnaireVersionId,
    baselineVersionId,
    recipients: { filter: {} },
    dueDay: new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10),
    reminderDays: [7, 1],
  });
  const { campaign, issued } = await buyer.post(`/api/campaigns/${draft.id}/issue`, { version: draft.version }, { 'idempotency-key': RUN });
  say('issue', `"${campaign.name}" to ${issued} suppliers, due ${campaign.dueDay}`);
  return campaign;
}

async function builtIn(buyer, path) {
  const { items } = await buyer.get(path);
  return items.filter((item) => item.builtIn).flatMap((item) => item.versions)[0].id;
}

async function claim() {
  const supplier = new Browser();
  const mail = await newestMailTo(SUPPLIER);
  const landing = await supplier.post('/api/links/open', { token: mail.token });
  say('personal link', `"${mail.subject}" → page is "${landing.state}"`);
  const { session, assessmentId } = await supplier.post('/api/links/claim', {
    token: mail.token,
    displayName: '港 一郎',
    password: PASSWORD,
    language: 'ja',
  });
  supplier.token = session.accessToken;
  say('claim', `${SUPPLIER} owns the supplier's organization now`);
  return { supplier, assessmentId };
}

/** Levels 1 to 3 in turn, one question unknown, one declined. */
async function answerAndSubmit(supplier, assessmentId) {
  const { questions } = await supplier.get(`/api/assessments/${assessmentId}`);
  let saved;
  for (const [index, { key, max }] of questions.entries()) {
    const answer =
      index === 10
        ? { kind: 'unknown' }
        : index === 20
          ? { kind: 'declined', reason: '社外にはお伝えしていません。' }
          : { kind: 'level', level: Math.min(max, 1 + (index % 3)) };
    saved = await supplier.put(`/api/assessments/${assessmentId}/answers/${key}`, { ...answer, version: 0 });
  }
  say('answers', `${saved.answered} of ${saved.total} questions, each saved by itself`);
  const signature = { signedBy: '港 一郎', title: '代表取締役', acknowledgeUnanswered: true };
  const receipt = await supplier.post(`/api/assessments/${assessmentId}/submit`, signature);
  say('submit', `submission ${receipt.number} signed by ${signature.signedBy}`);
  return receipt.submissionId;
}

async function readReports(buyer, campaignId, submissionId) {
  const report = await until(async () => {
    const now = await buyer.get(`/api/campaigns/${campaignId}/report`);
    return now.isCurrent && now.submitted === 1 ? now : null;
  }, 'the report');
  say('campaign report', `${report.submitted} of ${report.asked} submitted; standings ${words(report.standings)}`);
  const result = await buyer.get(`/api/submissions/${submissionId}/result`);
  const { attainment, maturity, coverage } = result.overall;
  const first = result.questions.find(({ key }) => key === result.gaps[0]);
  say('gap analysis', `${result.standing}; ${words({ attainment, maturity, coverage })}; ${result.gaps.length} gaps`);
  say('most urgent', `${first.key} ${first.topic.ja}: level ${first.level ?? 'unknown'}, target ${first.target}`);
}

async function download(buyer, campaignId) {
  const file = `gap-workbook-${RUN}.xlsx`;
  const bytes = await buyer.bytes(`/api/campaigns/${campaignId}/gap-workbook?language=ja`);
  writeFileSync(file, bytes);
  say(
    'gap workbook',
    `${file}, ${bytes.length} bytes, SHA-256 of the file ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}…`,
  );
}

/** The newest mail to an address, with the token at the end of its link. */
async function newestMailTo(address) {
  const mail = await until(async () => {
    const { items } = await new Browser().get('/outbox.json');
    return items.find(({ to, url }) => to === address && url) ?? null;
  }, `a mail to ${address}`);
  return { subject: mail.subject, token: mail.url.split('/').at(-1) };
}

async function until(look, what) {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await wait(150)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`Waited ${PATIENCE_MS / 1000} s for ${what} in vain: does the worker run?`);
}

function words(figures) {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? Math.round(value * 1000) / 1000 : value}`)
    .join(', ');
}

function say(step, outcome) {
  console.log(`${step.padEnd(18)} ${outcome}`);
}

/** One person's browser, as far as an API needs one: it keeps the access token. */
class Browser {
  token = null;

  async signIn(email) {
    this.token = (await this.post('/api/session', { email, password: PASSWORD })).accessToken;
  }

  get(path) {
    return this.json('GET', path);
  }

  post(path, body = {}, headers = {}) {
    return this.json('POST', path, body, headers);
  }

  put(path, body) {
    return this.json('PUT', path, body);
  }

  async bytes(path) {
    return Buffer.from(await (await this.send('GET', path)).arrayBuffer());
  }

  async json(method, path, body, headers) {
    const text = await (await this.send(method, path, body, headers)).text();
    return text === '' ? {} : JSON.parse(text);
  }

  async send(method, path, body, headers = {}) {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${SERVER}${path}`, {
      method,
      headers: {
        'accept-language': 'en',
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    if (answer.ok) return answer;
    const problem = await answer.json().catch(() => ({}));
    throw new Error(`${method} ${path} → ${answer.status} ${problem.detail ?? ''} ${JSON.stringify(problem.details ?? {})}`);
  }
}

try {
  await mainJob();
} catch (error) {
  const refused = error.cause?.code === 'ECONNREFUSED' || error.cause?.errors?.[0]?.code === 'ECONNREFUSED';
  console.error(refused ? `Nobody answers at ${SERVER}: run npm start in another terminal, or set PORT or PUBLIC_URL.` : error.message);
  process.exitCode = 1;
}
