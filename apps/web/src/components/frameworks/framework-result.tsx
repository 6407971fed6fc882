import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FrameworkCoverageView, GroupResultView, SubmissionFrameworkView } from '~/api/generated/types.gen';
import type { AnswersAt } from '~/components/result/answer-link';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Choice } from './choice';
import type { Chosen, FrameworkChange } from './chosen';
import classes from './frameworks.module.css';
import { GroupResultSheet } from './group-result-sheet';
import { GroupResults } from './group-results';
import { Readiness } from './readiness';
import { RequirementTable } from './requirement-table';
import { ResultSheet } from './result-sheet';
import { StateMark, stateOf } from './state-mark';

interface FrameworkResultProps {
  readonly offered: readonly FrameworkCoverageView[];
  readonly chosen: Chosen;
  readonly view: SubmissionFrameworkView;
  /** The requirement that stands open. */
  readonly requirementId: string | undefined;
  readonly answersAt: AnswersAt;
  readonly onChange: (change: FrameworkChange) => void;
}

/** One submission against what others require: the same view for the supplier and for the buyer that asked. */
export function FrameworkResult({ offered, chosen, view, requirementId, answersAt, onChange }: FrameworkResultProps) {
  const { t } = useTranslation();
  const [group, setGroup] = useState<GroupResultView>();
  const { whole, groups, requirements } = view;
  return (
    <>
      <Choice offered={offered} chosen={chosen} onChange={onChange} />
      {whole.covered === 0 ? (
        <Card>
          <Empty title={t('frameworks.notMapped.title')}>{t('frameworks.notMapped.lead')}</Empty>
        </Card>
      ) : (
        <>
          <Readiness view={view} onOpen={() => setGroup(whole)} />
          <Card flush title={t('frameworks.groups.title')} lead={t('frameworks.groups.ownLead')}>
            <GroupResults view={view} onOpen={setGroup} />
          </Card>
          <Card flush title={t('frameworks.requirements.title')} lead={t('frameworks.requirements.ownLead')}>
            <RequirementTable
              groups={groups}
              requirements={requirements}
              head={t('frameworks.requirements.state')}
              standing={({ state, doubt }) => (
                <>
                  <StateMark state={stateOf(state)} />
                  {doubt && <small className={classes.doubt}>{t(`frameworks.doubts.${doubt}`)}</small>}
                </>
              )}
              onOpen={(requirement) => onChange({ requirement })}
            />
          </Card>
          <GroupResultSheet
            view={view}
            group={group}
            answersAt={answersAt}
            onRequirement={(requirement) => onChange({ requirement })}
            onClose={() => setGroup(undefined)}
          />
          <ResultSheet
            view={view}
            answersAt={answersAt}
            requirement={requirements.find(({ id }) => id === requirementId)}
            onClose={() => requirementId !== undefined && onChange({ requirement: undefined })}
          />
        </>
      )}
    </>
  );
}
