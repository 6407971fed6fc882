import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FrameworkReportView } from '~/api/generated/types.gen';
import type { FrameworkChange } from '~/components/frameworks/chosen';
import classes from '~/components/frameworks/frameworks.module.css';
import type { State } from '~/components/frameworks/state-mark';
import { choosesQuestions, type ReportChange, type ReportFilter } from '~/pages/report/search';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';

import { Groups } from './groups';
import { RequirementSheet } from './requirement-sheet';
import { Requirements } from './requirements';

interface ViewsProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: FrameworkReportView;
  /** 0..1 */
  readonly passMark: number;
  /** The one that stands open. */
  readonly requirementId: string | undefined;
  readonly onChange: (change: ReportChange & FrameworkChange) => void;
}

/** What the chosen suppliers come to against one framework: its groups, its requirements, and one of these opened. */
export function Views({ campaignId, filter, report, passMark, requirementId, onChange }: ViewsProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>();
  const { framework, submitted, whole, requirements } = report;
  if (whole.covered === 0) {
    return (
      <Card>
        <Empty title={t('frameworks.notMapped.title')}>{t('frameworks.notMapped.lead')}</Empty>
      </Card>
    );
  }
  return (
    <>
      <Card flush title={t('frameworks.groups.title')} lead={t('frameworks.groups.lead')}>
        {submitted === 0 && <p className={classes.note}>{t('frameworks.nothingSubmitted')}</p>}
        <Groups
          campaignId={campaignId}
          filter={filter}
          report={report}
          passMark={passMark}
          onNarrow={onChange}
          onRequirement={(requirement) => onChange({ requirement })}
        />
      </Card>
      <Card flush title={t('frameworks.requirements.title')} lead={t('frameworks.requirements.lead', { count: submitted })}>
        {choosesQuestions(filter) && <p className={classes.note}>{t('frameworks.requirements.always')}</p>}
        <Requirements
          report={report}
          onOpen={(requirement, wished) => {
            setState(wished);
            onChange({ requirement });
          }}
        />
      </Card>
      <RequirementSheet
        campaignId={campaignId}
        frameworkId={framework.id}
        filter={filter}
        state={state}
        requirement={requirements.find(({ id }) => id === requirementId)}
        onNarrow={(suppliers) => onChange({ suppliers, requirement: undefined })}
        onClose={() => {
          setState(undefined);
          if (requirementId !== undefined) onChange({ requirement: undefined });
        }}
      />
    </>
  );
}
