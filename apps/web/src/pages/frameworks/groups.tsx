import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FrameworkReportView, GroupReportView } from '~/api/generated/types.gen';
import { CoverageCell } from '~/components/frameworks/coverage-cell';
import classes from '~/components/frameworks/frameworks.module.css';
import { GroupName } from '~/components/frameworks/group-name';
import { Opens } from '~/components/opens/opens';
import { attainmentStep, wholePerCent } from '~/format/numbers';
import { QuestionSheet } from '~/pages/report/opening/question-sheet';
import type { ReportChange, ReportFilter } from '~/pages/report/search';
import { BoxPlot } from '~/pages/report/spread/box-plot';
import { DataTable } from '~/ui/data-table';

import { GroupSheet } from './group-sheet';

interface GroupsProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: FrameworkReportView;
  /** 0..1 */
  readonly passMark: number;
  readonly onNarrow: (change: ReportChange) => void;
  readonly onRequirement: (id: string) => void;
}

/** Coverage and attainment of all of the framework, then of each of its functions and categories; each opens to what stands behind it. */
export function Groups({ campaignId, filter, report, passMark, onNarrow, onRequirement }: GroupsProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<GroupReportView>();
  const [question, setQuestion] = useState<{ readonly key: string; readonly isMust: boolean }>();
  return (
    <>
      <DataTable
        caption={t('frameworks.groups.title')}
        cards
        columns={[
          { key: 'group', words: t('frameworks.groups.group') },
          { key: 'covered', words: t('frameworks.groups.covered') },
          { key: 'spread', words: t('frameworks.groups.spread') },
          { key: 'median', words: t('frameworks.groups.median'), right: true },
        ]}
      >
        {[report.whole, ...report.groups].map((group) => (
          <Row key={group.id ?? ''} group={group} whole={report.framework.id} passMark={passMark} onOpen={() => setOpened(group)} />
        ))}
      </DataTable>
      <GroupSheet
        campaignId={campaignId}
        filter={filter}
        report={report}
        group={opened}
        onQuestion={(key) => setQuestion({ key, isMust: false })}
        onRequirement={onRequirement}
        onClose={() => setOpened(undefined)}
      />
      <QuestionSheet
        campaignId={campaignId}
        filter={filter}
        questionKey={question?.key}
        isMust={question?.isMust ?? false}
        onNarrow={({ must, suppliers }) => {
          if (suppliers === undefined) {
            setQuestion(question && { ...question, isMust: must ?? false });
            return;
          }
          setQuestion(undefined);
          setOpened(undefined);
          onNarrow({ suppliers });
        }}
        onClose={() => setQuestion(undefined)}
      />
    </>
  );
}

interface RowProps {
  readonly group: GroupReportView;
  /** What all of it is called. */
  readonly whole: string;
  readonly passMark: number;
  readonly onOpen: () => void;
}

function Row({ group, whole, passMark, onOpen }: RowProps) {
  const { t } = useTranslation();
  const { id, attainment, questions } = group;
  return (
    <tr>
      <td data-card="title">
        <GroupName group={group} />
      </td>
      <td>
        <CoverageCell of={group} name={id ?? whole} onOpen={onOpen} />
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
          <Opens title={`${id ?? whole} ${t('frameworks.groups.attainment')}`} onOpen={onOpen}>
            <strong>{wholePerCent(attainment.median)}</strong>
          </Opens>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}
