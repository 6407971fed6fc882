import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { Card } from '~/ui/card';

import type { Explanation } from './explanation';
import { ExplanationSheet } from './explanation-sheet';
import { Figures } from './figures';
import { HeatMap } from './heat-map';
import { Perception } from './perception';
import { QuestionSheet } from './question-sheet';
import classes from './report.module.css';
import { filterOf, type ReportChange, type ReportSearch } from './search';
import { Spread } from './spread';
import { TopGaps } from './top-gaps';
import { Unevenness } from './unevenness';
import { WeakestLinks } from './weakest-links';

interface ViewsProps {
  readonly campaignId: string;
  readonly search: ReportSearch;
  readonly report: CampaignReportView;
  readonly onChange: (change: ReportChange) => void;
}

/** What the chosen suppliers come to, from all sides; every number opens. */
export function Views({ campaignId, search, report, onChange }: ViewsProps) {
  const { t } = useTranslation();
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const filter = filterOf(search);
  return (
    <>
      <Figures report={report} onExplain={setExplanation} onNarrow={onChange} />
      <Card flush title={t('report.heat.title')} lead={t('report.heat.lead')}>
        <HeatMap campaignId={campaignId} filter={filter} report={report} />
      </Card>
      <div className={classes.pair}>
        <Card flush title={t('report.spread.title')} lead={t('report.spread.lead')}>
          <Spread domains={report.domains} passMark={report.passMark} onExplain={setExplanation} />
        </Card>
        <Card flush title={t('report.gaps.title')} lead={t('report.gaps.lead')}>
          <TopGaps gaps={report.topGaps} onOpen={(question) => onChange({ question })} />
        </Card>
        <Card flush title={t('report.weakest.title')} lead={t('report.weakest.lead')}>
          <WeakestLinks links={report.weakestLinks} passMark={report.passMark} onExplain={setExplanation} />
        </Card>
        <Unevenness campaignId={campaignId} filter={filter} onExplain={setExplanation} onNarrow={onChange} />
        <Card flush title={t('report.perception.title')} lead={t('report.perception.lead')}>
          <Perception campaignId={campaignId} filter={filter} report={report} />
        </Card>
      </div>
      <ExplanationSheet explanation={explanation} onNarrow={onChange} onClose={() => setExplanation(null)} />
      <QuestionSheet
        campaignId={campaignId}
        filter={filter}
        questionKey={search.question}
        onNarrow={onChange}
        onClose={() => search.question !== undefined && onChange({ question: undefined })}
      />
    </>
  );
}
