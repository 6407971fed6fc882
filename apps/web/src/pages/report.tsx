import { Button, CopyButton, Select } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { campaignsFindOptions, campaignsListOptions, reportsCampaignOptions } from '~/api/generated/@tanstack/react-query.gen';
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
      above={<CampaignChoice id={id} />}
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
          <WeakestLinks links={report.weakestLinks} />
        </Card>
        <Card flush title={t('report.perception.title')} lead={t('report.perception.lead')}>
          <Perception campaignId={id} counts={report.perception} />
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

function CampaignChoice({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery(campaignsListOptions({ query: { limit: 50 } }));
  const issued = data?.items.filter(({ state }) => state !== 'draft') ?? [];
  return (
    <Select
      size="xs"
      aria-label={t('report.choose')}
      data={issued.map((campaign) => ({ value: campaign.id, label: campaign.name }))}
      value={id}
      allowDeselect={false}
      w={320}
      onChange={(next) => next && navigate({ to: paths.report, params: { id: next } })}
    />
  );
}
