import type { CampaignReportView } from '~/api/generated/types.gen';
import { useAfterwards } from '~/ui/use-afterwards';

import { Figures } from './figures/figures';
import { StandingsPicture } from './figures/standings-picture';
import { OnPaper } from './on-paper';
import { Opening } from './opening/opening';
import { QuestionSheet } from './opening/question-sheet';
import classes from './report.module.css';
import { filterOf, type ReportChange, type ReportSearch } from './search';
import { Sides } from './sides';

interface ViewsProps {
  readonly campaignId: string;
  readonly search: ReportSearch;
  readonly report: CampaignReportView;
  readonly onChange: (change: ReportChange) => void;
}

/** What the chosen suppliers come to, from all sides; every number opens. */
export function Views({ campaignId, search, report, onChange }: ViewsProps) {
  const filter = filterOf(search);
  const firstScreenStands = useAfterwards();
  return (
    <Opening campaignId={campaignId} filter={filter} onNarrow={onChange}>
      <Figures
        report={report}
        picture={report.asked > 0 && <StandingsPicture campaignId={campaignId} filter={filter} report={report} />}
        onNarrow={onChange}
      />
      <OnPaper campaignId={campaignId} filter={filter} />
      <div className={classes.sides}>
        {firstScreenStands && <Sides campaignId={campaignId} filter={filter} search={search} report={report} onChange={onChange} />}
      </div>
      <QuestionSheet
        campaignId={campaignId}
        filter={filter}
        questionKey={search.question}
        onNarrow={onChange}
        isMust={search.must ?? false}
        onClose={() => search.question !== undefined && onChange({ question: undefined, must: undefined })}
      />
    </Opening>
  );
}
