import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { frameworkReportsListOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { FrameworkReportView, GroupReportView } from '~/api/generated/types.gen';
import { useTitle } from '~/components/frameworks/use-title';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { frameworkOptions } from '~/pages/frameworks/options';
import type { ReportFilter } from '~/pages/report/search';

import classes from './print.module.css';
import { PrintTable } from './print-table';
import { Section } from './section';

interface FrameworksProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
}

/** Against what others require: each framework that something is mapped to, with its outermost groups. The requirements are in the workbook. */
export function Frameworks({ campaignId, filter }: FrameworksProps) {
  const { t } = useTranslation();
  const { data: offered } = useSuspenseQuery(frameworkReportsListOptions({ path: { id: campaignId } }));
  const reports = useSuspenseQueries({
    queries: offered.items
      .filter(({ covered }) => covered > 0)
      .map((framework) => frameworkOptions(campaignId, { framework, level: undefined }, filter)),
  });
  return (
    <Section title={t('frameworks.title')} lead={`${t('reportPrint.frameworksLead')} ${t('frameworks.grantsNothing')}`}>
      <PrintTable
        caption={t('frameworks.title')}
        columns={[
          { key: 'group', words: t('reportPrint.framework') },
          { key: 'requirements', words: t('frameworks.groups.requirements'), align: 'right' },
          { key: 'covered', words: t('frameworks.groups.covered'), align: 'right' },
          { key: 'questions', words: t('frameworks.groups.questions'), align: 'right' },
          { key: 'median', words: t('reportPrint.median'), align: 'right' },
        ]}
      >
        {reports.map(({ data }) => (
          <Framework key={data.framework.id} report={data} />
        ))}
      </PrintTable>
    </Section>
  );
}

function Framework({ report: { framework, whole, groups } }: { readonly report: FrameworkReportView }) {
  const { text } = useText();
  const titleOf = useTitle();
  const outermost = groups.filter(({ depth }) => depth === 0);
  return (
    <>
      <Row group={whole} name={<strong>{text(framework.name)}</strong>} keeps={outermost.length > 0} />
      {outermost.map((group) => (
        <Row
          key={group.id}
          group={group}
          name={
            <span className={classes.within}>
              <span className={classes.id}>{group.id}</span> {titleOf(group.title)}
            </span>
          }
        />
      ))}
    </>
  );
}

interface RowProps {
  readonly group: GroupReportView;
  readonly name: ReactNode;
  /** Stands on the same page as the row that follows. */
  readonly keeps?: boolean;
}

function Row({ group: { requirements, covered, questions, attainment }, name, keeps = false }: RowProps) {
  return (
    <tr data-keeps={keeps || undefined}>
      <td>{name}</td>
      <td data-align="right">{requirements}</td>
      <td data-align="right">{covered}</td>
      <td data-align="right">{questions}</td>
      <td data-align="right">{attainment ? `${wholePerCent(attainment.median)}%` : '–'}</td>
    </tr>
  );
}
