import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FrameworkReportView } from '~/api/generated/types.gen';
import { CoverageCell } from '~/components/frameworks/coverage-cell';
import classes from '~/components/frameworks/frameworks.module.css';
import { GroupName } from '~/components/frameworks/group-name';
import { useTitle } from '~/components/frameworks/use-title';
import { attainmentStep, wholePerCent } from '~/format/numbers';
import { BoxPlot } from '~/pages/report/box-plot';
import { type Explanation, useSpreadFacts } from '~/pages/report/explanation';
import { ExplanationSheet } from '~/pages/report/explanation-sheet';
import { Opens } from '~/pages/report/opens';
import type { ReportChange } from '~/pages/report/search';
import { DataTable } from '~/ui/data-table';

interface GroupsProps {
  readonly report: FrameworkReportView;
  /** 0..1 */
  readonly passMark: number;
  readonly onNarrow: (change: ReportChange) => void;
}

/** Coverage and attainment of all of the framework, then of each of its functions and categories. */
export function Groups({ report: { framework, whole, groups }, passMark, onNarrow }: GroupsProps) {
  const { t } = useTranslation();
  const factsOf = useSpreadFacts();
  const titleOf = useTitle();
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  return (
    <>
      <DataTable
        caption={t('frameworks.groups.title')}
        columns={[
          { key: 'group', words: t('frameworks.groups.group') },
          { key: 'covered', words: t('frameworks.groups.covered') },
          { key: 'spread', words: t('frameworks.groups.spread') },
          { key: 'median', words: t('frameworks.groups.median'), right: true },
        ]}
      >
        {[whole, ...groups].map((group) => {
          const { id, attainment, questions } = group;
          const title = id === null ? framework.id : `${id} ${titleOf(group.title)}`;
          return (
            <tr key={id ?? ''}>
              <td>
                <GroupName group={group} />
              </td>
              <td>
                <CoverageCell of={group} />
              </td>
              <td>
                {attainment ? (
                  <BoxPlot distribution={attainment} passMark={passMark} step={attainmentStep(attainment.median)} />
                ) : (
                  <span className={classes.none}>{questions === 0 ? '–' : t('frameworks.groups.tooFew')}</span>
                )}
              </td>
              <td data-right>
                {attainment ? (
                  <Opens
                    title={`${title} ${t('frameworks.groups.attainment')}`}
                    onOpen={() =>
                      setExplanation({
                        title,
                        rule: 'framework',
                        facts: [[t('frameworks.groups.questions'), String(questions)], ...factsOf(attainment)],
                      })
                    }
                  >
                    <strong>{wholePerCent(attainment.median)}</strong>
                  </Opens>
                ) : (
                  '–'
                )}
              </td>
            </tr>
          );
        })}
      </DataTable>
      <ExplanationSheet explanation={explanation} onNarrow={onNarrow} onClose={() => setExplanation(null)} />
    </>
  );
}
