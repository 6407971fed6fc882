import type { SavedAnswerView } from '../../../libs/assessments/src/http/answer.dto.js';
import type { AnsweringView } from '../../../libs/assessments/src/http/answering.dto.js';
import type { ReceiptView } from '../../../libs/assessments/src/http/sign-off.dto.js';
import type { TestApi } from '../../support/api.js';
import { type Client, done } from '../../support/client.js';
import { aClaimedSupplier, type ClaimedSupplier } from './claimed-supplier.js';

export interface Submission extends ClaimedSupplier {
  readonly receipt: ReceiptView;
}

/** What `PUT …/answers/:key` takes, without the version. */
export type AnswerDraft = Readonly<Record<string, unknown>> & { readonly kind: string | null };

type Respondent = Pick<ClaimedSupplier, 'browser' | 'assessmentId'>;

/** Writes one answer where nothing was ever written. */
export function answer({ browser, assessmentId }: Respondent, key: string, draft: AnswerDraft): Promise<SavedAnswerView> {
  return done(browser.put<SavedAnswerView>(`/api/assessments/${assessmentId}/answers/${key}`, { ...draft, version: 0 }));
}

export function sheetOf({ browser, assessmentId }: Respondent): Promise<AnsweringView> {
  return done(browser.get<AnsweringView>(`/api/assessments/${assessmentId}`));
}

/** Answers every question that is shown with the same level, or the highest that it has; `exceptions` by key, null to leave one open. */
export async function answerAll(
  respondent: Respondent,
  level: number,
  exceptions: Readonly<Record<string, AnswerDraft | null>> = {},
): Promise<void> {
  const { questions, answers } = await sheetOf(respondent);
  const answered = new Set(answers.map(({ questionKey }) => questionKey));
  for (const { key, max } of questions) {
    const draft = key in exceptions ? exceptions[key] : { kind: 'level', level: Math.min(level, max) };
    if (draft && !answered.has(key)) await answer(respondent, key, draft);
  }
}

export function submit({ browser, assessmentId }: Respondent): Promise<ReceiptView> {
  const signature = { signedBy: '湊 社長', title: '代表取締役', acknowledgeUnanswered: true };
  return done(browser.post<ReceiptView>(`/api/assessments/${assessmentId}/submit`, signature));
}

/** Signed and submitted with every question at one level; supplier and campaign are made unless given. */
export async function aSubmission(
  api: TestApi,
  { level = 2, ...wishes }: Parameters<typeof aClaimedSupplier>[1] & { readonly level?: number } = {},
): Promise<Submission> {
  const claimed = await aClaimedSupplier(api, wishes);
  await answerAll(claimed, level);
  return { ...claimed, receipt: await submit(claimed) };
}

/** Waits until a browser sees that the report holds all that was submitted so far. */
export async function reportIsCurrent(browser: Client, campaignId: string, submitted: number): Promise<boolean> {
  const report = await done(browser.get<{ isCurrent: boolean; submitted: number }>(`/api/campaigns/${campaignId}/report`));
  return report.isCurrent && report.submitted === submitted;
}
