import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { Card } from '~/ui/card';
import { WhenSeen } from '~/ui/when-seen';

import type { Explanation } from './explanation';
import type { Perceived } from './perceived';
import { Perception } from './perception';
import classes from './report.module.css';
import type { ReportChange, ReportFilter, ReportSearch } from './search';
import { Spread } from './spread';
import { SpreadPicture } from './spread-picture';
import { SupplierMap } from './supplier-map';
import { Today } from './today';
import { TopGaps } from './top-gaps';
import { Unevenness } from './unevenness';
import { WeakestLinks } from './weakest-links';

const Phases = lazy(() => import('./phases'));
const PerceptionGroups = lazy(() => import('./perception-groups'));
const PerceivedSheet = lazy(() => import('./perceived-sheet'));

/** About as high as the cards that follow further down. */
const CARD = 420;

interface SidesProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly view: ReportSearch['view'];
  readonly report: CampaignReportView;
  readonly onExplain: (explanation: Explanation) => void;
  readonly onChange: (change: ReportChange) => void;
}

/** The same report seen from one side after the other. */
export function Sides({ campaignId, filter, view, report, onExplain, onChange }: SidesProps) {
  const { t } = useTranslation();
  const [perceived, setPerceived] = useState<Perceived | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = (them: Perceived) => {
    setPerceived(them);
    setIsOpen(true);
  };
  const shared = { campaignId, filter };
  return (
    <>
      <div className={classes.map}>
        <SupplierMap campaignId={campaignId} filter={filter} view={view} report={report} onExplain={onExplain} onChange={onChange} />
      </div>
      <div className={classes.pair}>
        <Card
          flush
          title={t('report.spread.title')}
          lead={t('report.spread.lead')}
          aside={<SpreadPicture campaignId={campaignId} filter={filter} report={report} />}
        >
          <Spread domains={report.domains} passMark={report.passMark} onExplain={onExplain} />
        </Card>
        <Card flush title={t('report.gaps.title')} lead={t('report.gaps.lead')}>
          <TopGaps gaps={report.topGaps} submitted={report.submitted} onOpen={(question) => onChange({ question })} />
        </Card>
        <Card flush title={t('report.weakest.title')} lead={t('report.weakest.lead')}>
          <WeakestLinks links={report.weakestLinks} passMark={report.passMark} />
        </Card>
        <Unevenness campaignId={campaignId} filter={filter} onExplain={onExplain} onNarrow={onChange} />
        <Card flush title={t('report.perception.title')} lead={t('report.perception.lead')}>
          <Perception {...shared} report={report} onOpen={open} />
        </Card>
        <Today campaignId={campaignId} filter={filter} />
      </div>
      <WhenSeen height={CARD}>
        <Suspense fallback={<div style={{ minHeight: CARD }} />}>
          <PerceptionGroups {...shared} onOpen={open} />
          <Phases {...shared} passMark={report.passMark} onExplain={onExplain} onNarrow={onChange} />
        </Suspense>
      </WhenSeen>
      {perceived && (
        <Suspense fallback={null}>
          <PerceivedSheet {...shared} perceived={perceived} open={isOpen} onNarrow={onChange} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
