import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useIsFetching, useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { campaignsFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';

import { reportOptions } from './report/report-options';
import { About } from './report-print/about';
import { Domains } from './report-print/domains';
import { Figures } from './report-print/figures';
import { Frameworks } from './report-print/frameworks';
import { Gaps } from './report-print/gaps';
import { LeftBehind } from './report-print/left-behind';
import { Links } from './report-print/links';
import { Perception } from './report-print/perception';
import { PerceptionGroups } from './report-print/perception-groups';
import { Phases } from './report-print/phases';
import classes from './report-print/print.module.css';
import { QuestionMap } from './report-print/question-map';
import { Rules } from './report-print/rules';
import { Section } from './report-print/section';
import { SupplierMap } from './report-print/supplier-map';
import { Today } from './report-print/today';
import { usePrintedAbout } from './report-print/use-printed-about';

/** The report of a campaign for paper: everything that stands on its page, as tables that break well, with what it is about. */
export function ReportPrintPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/members/reports/$id/print' });
  const filter = useSearch({ from: '/signed-in/members/reports/$id/print' });
  const { data: campaign } = useSuspenseQuery(campaignsFindOptions({ path: { id } }));
  const { data: whole } = useSuspenseQuery(reportOptions(id));
  const { data: report } = useSuspenseQuery(reportOptions(id, filter));
  // Whoever prints too early would miss the end of the list.
  const isFetching = useIsFetching() > 0;
  usePrintedAbout(campaign.name);
  return (
    <Page
      title={t('reportPrint.title', { campaign: campaign.name })}
      lead={<span className="not-printed">{t('reportPrint.hint')}</span>}
      above={
        <span className="not-printed">
          <Way to={paths.report} params={{ id }} search={filter}>
            {t('reportPrint.back')}
          </Way>
        </span>
      }
      actions={
        <Button className="not-printed" loading={isFetching} leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
          {t('reportPrint.print')}
        </Button>
      }
    >
      <article className={classes.paper}>
        <About campaign={campaign} filter={filter} report={report} whole={whole} />
        {report.asked === 0 ? (
          <Section title={t('reportPrint.figures')}>{t('reportPrint.nobody')}</Section>
        ) : (
          <>
            <Figures report={report} />
            <Domains report={report} />
            <Phases campaignId={id} filter={filter} />
            <Gaps report={report} />
            <Links report={report} />
            <LeftBehind campaignId={id} filter={filter} />
            <Perception campaignId={id} filter={filter} report={report} />
            <PerceptionGroups campaignId={id} filter={filter} />
            <Frameworks campaignId={id} filter={filter} />
            <Today campaignId={id} filter={filter} submitted={report.submitted} />
            <Rules />
            <SupplierMap campaignId={id} filter={filter} report={report} />
            <QuestionMap campaignId={id} filter={filter} report={report} />
          </>
        )}
      </article>
    </Page>
  );
}
