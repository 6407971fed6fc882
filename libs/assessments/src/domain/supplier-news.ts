import { type AssessmentState, isAwaited } from './assessment-state.js';
import type { Step, StepName } from './step.js';

export type SupplierNews = 'assessment_asked' | 'assessment_due' | 'assessment_extended' | 'assessment_cancelled';

/** What a buyer does that its supplier is told in the inbox. */
const NEWS: Partial<Readonly<Record<StepName, SupplierNews>>> = {
  issued: 'assessment_asked',
  reminded: 'assessment_due',
  extended: 'assessment_extended',
  cancelled: 'assessment_cancelled',
};

export function isNews(step: StepName): boolean {
  return NEWS[step] !== undefined;
}

/**
 * What there is to tell of a step by now; null where it is no news, or no longer: nobody is asked for what is in or has ended,
 * and of two extensions only the later one is true.
 *
 * @param step of an extension, `details.dueAt` is ISO 8601
 */
export function newsOf(
  { step, details }: Pick<Step, 'step' | 'details'>,
  { state, dueAt }: { readonly state: AssessmentState; readonly dueAt: Date },
): SupplierNews | null {
  const news = NEWS[step] ?? null;
  if (step === 'cancelled') return news;
  const isOutdated = step === 'extended' && Date.parse(String(details.dueAt)) !== dueAt.getTime();
  return isAwaited(state) && !isOutdated ? news : null;
}
