import { useTranslation } from 'react-i18next';

import type { FrameworkReportView } from '~/api/generated/types.gen';
import classes from '~/components/frameworks/frameworks.module.css';
import { RequirementTable } from '~/components/frameworks/requirement-table';
import { StateBar } from '~/components/frameworks/state-bar';
import type { State } from '~/components/frameworks/state-mark';

interface RequirementsProps {
  readonly report: FrameworkReportView;
  readonly onOpen: (id: string, state?: State) => void;
}

/** How many suppliers stand how to each requirement. */
export function Requirements({ report: { groups, requirements }, onOpen }: RequirementsProps) {
  const { t } = useTranslation();
  return (
    <RequirementTable
      groups={groups}
      requirements={requirements}
      head={t('frameworks.requirements.suppliers')}
      standing={({ id, questions, suppliers }) =>
        questions.length === 0 ? (
          <span className={classes.none}>{t('frameworks.doubts.not_mapped')}</span>
        ) : (
          <StateBar counts={suppliers} name={id} onOpen={(state) => onOpen(id, state)} />
        )
      }
      onOpen={onOpen}
    />
  );
}
