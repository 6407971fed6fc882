import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { asksAbout } from '~/api/asks-about';
import { campaignsFindOptions, frameworkReportsListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useChanges } from '~/api/use-changes';
import { CopyLink } from '~/components/copy-link';
import { Choice } from '~/components/frameworks/choice';
import { chosenOf, type FrameworkChange } from '~/components/frameworks/chosen';
import { PrintButton } from '~/components/result/print-button';
import { said } from '~/format/address-parts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';

import { frameworkOptions } from './frameworks/options';
import { filterIn, frameworksSearchIn } from './frameworks/search';
import { Views } from './frameworks/views';
import { ExportMenu } from './report/export-menu';
import { Filters } from './report/filter/filters';
import { Nobody } from './report/filter/nobody';
import { reportOptions } from './report/report-options';
import { countConditions, NOTHING, type ReportChange } from './report/search';

/** A campaign against what others require. The address holds of whom, and against what. */
export function FrameworksPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/members/reports/$id/frameworks' });
  const search = useSearch({ from: '/signed-in/members/reports/$id/frameworks' });
  // What was chosen just now: ticked at once, while its numbers are on their way.
  const ticked = filterIn(frameworksSearchIn(useLocation({ select: (location) => location.search })));
  const filter = filterIn(search);
  const navigate = useNavigate({ from: paths.frameworks });
  const cache = useQueryClient();
  const { data: campaign } = useSuspenseQuery(campaignsFindOptions({ path: { id } }));
  const { data: whole } = useSuspenseQuery(reportOptions(id));
  const { data: offered } = useSuspenseQuery(frameworkReportsListOptions({ path: { id } }));
  const chosen = chosenOf(offered.items, search);
  const { data: report } = useSuspenseQuery(frameworkOptions(id, chosen, filter));
  useChanges(`report:${id}`, () => cache.invalidateQueries({ predicate: asksAbout(id) }));
  const show = (change: ReportChange & FrameworkChange) =>
    void navigate({ search: (before) => frameworksSearchIn(said({ ...before, ...change })), replace: true, resetScroll: false });

  return (
    <Page
      title={t('frameworks.title')}
      lead={t('frameworks.lead')}
      above={
        <Way to={paths.report} params={{ id }} search={filter}>
          {campaign.name}
        </Way>
      }
      actions={
        <>
          <PrintButton />
          <CopyLink />
          <ExportMenu campaignId={id} filter={filter} frameworksOf={campaign.name} />
        </>
      }
    >
      <p className="only-printed">{campaign.name}</p>
      <Choice offered={offered.items} chosen={chosen} onChange={show} />
      <Filters search={ticked} whole={whole} held={report.asked} onChange={show} />
      {report.asked === 0 && countConditions(filter) > 0 ? (
        <Nobody onClear={() => show(NOTHING)} />
      ) : (
        <Views
          campaignId={id}
          filter={filter}
          report={report}
          passMark={whole.passMark}
          requirementId={search.requirement}
          onChange={show}
        />
      )}
    </Page>
  );
}
