import { IconListCheck, IconPrinter, IconTrendingUp } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { asksAbout } from '~/api/asks-about';
import { campaignsFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useChanges } from '~/api/use-changes';
import { CopyLink } from '~/components/copy-link';
import { said } from '~/format/address-parts';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';

import { ExportMenu } from './report/export-menu';
import { Filters } from './report/filter/filters';
import { Nobody } from './report/filter/nobody';
import { OtherCampaigns } from './report/other-campaigns';
import { reportOptions } from './report/report-options';
import { countConditions, filterOf, NOTHING, type ReportChange, reportSearchIn } from './report/search';
import { Views } from './report/views';

/** One campaign at a glance: where the chain is weak, and what to look at first. The address holds what it is about. */
export function ReportPage() {
  const { t } = useTranslation();
  const { language } = useText();
  const { id } = useParams({ from: '/signed-in/members/reports/$id' });
  const search = useSearch({ from: '/signed-in/members/reports/$id' });
  // What was chosen just now: ticked at once, while its report is on its way.
  const chosen = reportSearchIn(useLocation({ select: (location) => location.search }));
  const filter = filterOf(search);
  const navigate = useNavigate({ from: paths.report });
  const cache = useQueryClient();
  const { data: campaign } = useSuspenseQuery(campaignsFindOptions({ path: { id } }));
  const { data: whole } = useSuspenseQuery(reportOptions(id));
  const { data: report } = useSuspenseQuery(reportOptions(id, filter));
  useChanges(`report:${id}`, () => cache.invalidateQueries({ predicate: asksAbout(id) }));
  const show = (change: ReportChange) =>
    void navigate({ search: (before) => said({ ...before, ...change }), replace: true, resetScroll: false });

  return (
    <Page
      title={campaign.name}
      lead={whole.isCurrent ? t('report.asOf', { at: moment(report.computedAt, language) }) : t('report.onTheWay')}
      above={
        <>
          <Way to={paths.campaigns}>{t('navigation.campaigns')}</Way>
          <OtherCampaigns campaignId={id} search={search} />
        </>
      }
      actions={
        <>
          <ButtonLink
            variant="default"
            to={paths.trend}
            search={said({ ...filter, questionnaire: campaign.questionnaire?.id })}
            leftSection={<IconTrendingUp size={16} aria-hidden />}
          >
            {t('trend.link')}
          </ButtonLink>
          <ButtonLink
            variant="default"
            to={paths.frameworks}
            params={{ id }}
            search={filter}
            leftSection={<IconListCheck size={16} aria-hidden />}
          >
            {t('frameworks.title')}
          </ButtonLink>
          <ButtonLink
            variant="default"
            to={paths.reportPrint}
            params={{ id }}
            search={filter}
            leftSection={<IconPrinter size={16} aria-hidden />}
          >
            {t('reportPrint.link')}
          </ButtonLink>
          <CopyLink />
          <ExportMenu campaignId={id} filter={filter} />
        </>
      }
    >
      <Filters search={chosen} whole={whole} held={report.asked} onChange={show} />
      {report.asked === 0 && countConditions(search) > 0 ? (
        <Nobody onClear={() => show(NOTHING)} />
      ) : (
        <Views campaignId={id} search={search} report={report} onChange={show} />
      )}
    </Page>
  );
}
