import { SegmentedControl, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { Card } from '~/ui/card';

import { HeatMap } from './map/heat-map';
import { useOpening } from './opening/openable';
import type { Opened } from './opening/opened';
import { FIRST_SORT, type HeatMapSort, type ReportChange, type ReportFilter, type ReportSearch, sortOf } from './search';

const QuestionMatrix = lazy(() => import('./matrix/question-matrix'));

interface SupplierMapProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly search: ReportSearch;
  readonly report: CampaignReportView;
  readonly onChange: (change: ReportChange) => void;
}

/** Every supplier in a row, by domain or by question; each cell opens to what stands behind it. */
export function SupplierMap({ campaignId, filter, search: { view, sort }, report, onChange }: SupplierMapProps) {
  const { t } = useTranslation();
  const open = useOpening();
  const shared = {
    ...{ campaignId, filter, report, sort: sort ?? FIRST_SORT },
    onSort: (next: HeatMapSort) => onChange({ sort: sortOf(next) }),
    onOpen: (opened: Opened) => open({ kind: 'supplier', opened }),
  };
  const isByQuestion = view === 'questions';
  return (
    <Card
      flush
      title={t(isByQuestion ? 'sides.matrix.title' : 'report.heat.title')}
      lead={t(isByQuestion ? 'sides.matrix.lead' : 'report.heat.lead')}
      aside={
        <SegmentedControl
          aria-label={t('sides.matrix.by')}
          data={[
            { value: 'domains', label: t('sides.matrix.byDomain') },
            { value: 'questions', label: t('sides.matrix.byQuestion') },
          ]}
          value={view ?? 'domains'}
          onChange={(next) => onChange({ view: next === 'questions' ? 'questions' : undefined })}
        />
      }
    >
      {isByQuestion ? (
        <Suspense fallback={<Skeleton height={320} m="md" width="auto" />}>
          <QuestionMatrix {...shared} onQuestion={(question) => onChange({ question })} />
        </Suspense>
      ) : (
        <HeatMap {...shared} />
      )}
    </Card>
  );
}
