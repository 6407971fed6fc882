import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { Card } from '~/ui/card';
import { WhenSeen } from '~/ui/when-seen';

import { useOpening } from './opening/openable';
import type { Perceived } from './perception/perceived';
import { Perception } from './perception/perception';
import classes from './report.module.css';
import type { ReportChange, ReportFilter, ReportSearch } from './search';
import { Spread } from './spread/spread';
import { SpreadPicture } from './spread/spread-picture';
import { SupplierMap } from './supplier-map';
import { TopGaps } from './weaknesses/top-gaps';
import { WeakestLinks } from './weaknesses/weakest-links';

const Unevenness = lazy(() => import('./weaknesses/unevenness'));
const Today = lazy(() => import('./today'));
const Phases = lazy(() => import('./weaknesses/phases'));
const PerceptionGroups = lazy(() => import('./perception/perception-groups'));

/** About as high as the cards further down, so that nothing jumps when one comes near. */
const HEIGHTS = { spread: 600, gaps: 760, weakest: 260, unevenness: 300, perception: 520, today: 140, groups: 300, phases: 470 } as const;

interface SidesProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly search: ReportSearch;
  readonly report: CampaignReportView;
  readonly onChange: (change: ReportChange) => void;
}

/** The same report seen from one side after the other. */
export function Sides({ campaignId, filter, search, report, onChange }: SidesProps) {
  const { t } = useTranslation();
  const open = useOpening();
  const openPerceived = (perceived: Perceived) => open({ kind: 'perceived', perceived });
  const shared = { campaignId, filter };
  return (
    <>
      <div className={classes.map}>
        <SupplierMap campaignId={campaignId} filter={filter} search={search} report={report} onChange={onChange} />
      </div>
      <div className={classes.pair}>
        <Further height={HEIGHTS.spread}>
          <Card
            flush
            title={t('report.spread.title')}
            lead={t('report.spread.lead')}
            aside={<SpreadPicture campaignId={campaignId} filter={filter} report={report} />}
          >
            <Spread domains={report.domains} passMark={report.passMark} />
          </Card>
        </Further>
        <Further height={HEIGHTS.gaps}>
          <Card flush title={t('report.gaps.title')} lead={t('report.gaps.lead')}>
            <TopGaps gaps={report.topGaps} submitted={report.submitted} onOpen={(question) => onChange({ question })} />
          </Card>
        </Further>
        <Further height={HEIGHTS.weakest}>
          <Card flush title={t('report.weakest.title')} lead={t('report.weakest.lead')}>
            <WeakestLinks links={report.weakestLinks} passMark={report.passMark} />
          </Card>
        </Further>
        <Further height={HEIGHTS.unevenness}>
          <Unevenness {...shared} onNarrow={onChange} />
        </Further>
      </div>
      <Further height={HEIGHTS.perception}>
        <Card flush title={t('report.perception.title')} lead={t('report.perception.lead')}>
          <Perception {...shared} report={report} onOpen={openPerceived} />
        </Card>
      </Further>
      <Further height={HEIGHTS.groups}>
        <PerceptionGroups
          {...shared}
          by={search.by ?? 'industry'}
          onBy={(by) => onChange({ by: by === 'size' ? by : undefined })}
          onOpen={openPerceived}
        />
      </Further>
      <Further height={HEIGHTS.phases}>
        <Phases {...shared} passMark={report.passMark} onNarrow={onChange} />
      </Further>
      <Further height={HEIGHTS.today}>
        <Today {...shared} submitted={report.submitted} />
      </Further>
    </>
  );
}

/** A card of its own, made when one comes near. */
function Further({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  return (
    <WhenSeen height={height}>
      <Suspense fallback={<div style={{ minHeight: height }} />}>{children}</Suspense>
    </WhenSeen>
  );
}
