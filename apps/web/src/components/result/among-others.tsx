import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';

import type { SubmissionReportView } from '~/api/generated/types.gen';

import { OwnTrend } from './own-trend';
import { PlaceCard } from './place-card';

/** What the supplier alone sees beside its result: its place among the others, and how its own results developed. */
export function AmongOthers({ report }: { readonly report: SubmissionReportView }) {
  return (
    <Suspense fallback={<Skeleton height={240} />}>
      <PlaceCard report={report} />
      <OwnTrend assessmentId={report.assessmentId} />
    </Suspense>
  );
}
