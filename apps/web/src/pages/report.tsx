import { Button, CopyButton, Select } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { campaignsFindOptions, campaignsListOptions, reportsCampaignOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { CampaignView } from '~/api/generated/types.gen';
import { useChanges } from '~/api/use-changes';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';

import { ExportMenu } from './report/export-menu';
import { Figures } from './report/figures';
import { HeatMap } from './report/heat-map';
import { Perception } from './report/perception';
import classes from './report/report.module.css';
import { Spread } from './report/spread';
import { TopGaps } from './report/top-gaps';
import { WeakestLinks } from './report/weakest-links';

/** One campaign at a glance: where the chain is weak, and what to look at first. */
export function ReportPage() {
  const { t } = useTranslation();
  const { language } = useText();
  const { id } = useParams({ from: '/signed-in/members/reports/$id' });
  const cache = useQueryClient();
  const { data: campaign } = useSuspenseQuery(campaignsFindOptions({ path: { id } }));
  const { data: report } = useSuspenseQuery(reportsCampaignOptions({ path: { id } }));
  useChanges(`report:${id}`, () => cache.invalidateQueries({ predicate: ({ queryKey }) => isOfReport(queryKey) }));

  return (
    <Page
      title={campaign.name}
      lead={report.isCurrent ? t('report.asOf', { at: moment(report.computedAt, language) }) : t('report.onTheWay')}
      above={<CampaignChoice chosen={campaign} />}
      actions={
        <>
          <CopyButton value={location.href}>
            {({ copied, copy }) => (
              <Button variant="default" leftSection={<IconLink size={16} aria-hidden />} onClick={copy}>
                {copied ? t('report.copied') : t('report.copyLink')}
              </Button>
            )}
          </CopyButton>
          <ExportMenu campaignId={id} />
        </>
      }
    >
      <Figures report={report} />
      <Card flush title={t('report.heat.title')} lead={t('report.heat.lead')}>
        <HeatMap campaignId={id} report={report} />
      </Card>
      <div className={classes.pair}>
        <Card flush title={t('report.spread.title')} lead={t('report.spread.lead')}>
          <Spread domains={report.domains} passMark={report.passMark} />
        </Card>
        <Card flush title={t('report.gaps.title')} lead={t('report.gaps.lead')}>
          <TopGaps gaps={report.topGaps} />
        </Card>
        <Card flush title={t('report.weakest.title')} lead={t('report.weakest.lead')}>
          <WeakestLinks links={report.weakestLinks} passMark={report.passMark} />
        </Card>
        <Card flush title={t('report.perception.title')} lead={t('report.perception.lead')}>
          <Perception campaignId={id} report={report} />
        </Card>
      </div>
    </Page>
  );
}

/** The report and the rows of its heat map, under whatever sort. */
function isOfReport(queryKey: readonly unknown[]): boolean {
  const key = queryKey[0] as { readonly _id?: string } | undefined;
  return key?._id === 'reportsCampaign' || key?._id === 'reportsSuppliers';
}

/** The newest ones, and in any case the one that is shown. */
function CampaignChoice({ chosen }: { readonly chosen: CampaignView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery(campaignsListOptions({ query: { states: ['issued', 'cancelled'], limit: 50 } }));
  const newest = data?.items ?? [];
  const offered = newest.some(({ id }) => id === chosen.id) ? newest : [chosen, ...newest];
  return (
    <Select
      size="xs"
      aria-label={t('report.choose')}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen.id}
      allowDeselect={false}
      w={320}
      onChange={(next) => next && navigate({ to: paths.report, params: { id: next } })}
    />
  );
}
