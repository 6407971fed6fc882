import { useQuery } from '@tanstack/react-query';

import { assessmentsSubmissionOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { AnsweringView, SubmissionView } from '~/api/generated/types.gen';

/** The submission that counts now; null while there is none, or it is on its way. */
export function useSubmission({ assessment: { id, submissionId } }: AnsweringView): SubmissionView | null {
  const options = assessmentsSubmissionOptions({ path: { id, submissionId: submissionId ?? '' } });
  const { data } = useQuery({ ...options, enabled: submissionId !== null });
  return data ?? null;
}
