import { Skeleton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { trendReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { TrendView } from '~/api/generated/types.gen';
import { CopyLink } from '~/components/copy-link';
import { said } from '~/format/address-parts';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { useIsOutsider } from '~/session/use-engagement';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';

import { ExportMenu } from './report/export-menu';
import { Filters } from './report/filter/filters';
import { Nobody } from './report/filter/nobody';
import { useFilterWords } from './report/filter/use-filter-words';
import { countConditions, NOTHING, type ReportChange, reportSearchIn } from './report/search';
import { useApartSaid } from './trend/apart';
import { CampaignTable } from './trend/campaign-table';
import { Choice } from './trend/choice';
import { DomainMedians } from './trend/domain-medians';
import { NobodySteady } from './trend/nobody-steady';
import { filterIn, isNobodySteady, openedBy, wholeOf } from './trend/search';
import classes from './trend/trend.module.css';

const TrendChart = lazy(() => import('./trend/trend-chart'));

/** As many as stand side by side on an upright sheet of paper. */
const UPRIGHT = 6;

/** The campaigns that asked the same questionnaire side by side: whether the chain gets stronger. */
export function TrendPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/members/reports/trend' });
  // What was chosen just now: ticked at once, while its numbers are on their way.
  const chosen = reportSearchIn(useLocation({ select: (location) => location.search }));
  const navigate = useNavigate({ from: paths.trend });
  const { data: whole } = useSuspenseQuery(trendReadOptions({ query: wholeOf(search) }));
  const { data: trend } = useSuspenseQuery(trendReadOptions({ query: search }));
  const { campaigns } = trend;
  const filter = filterIn(search);
  const opened = openedBy(search, trend);
  // Links cannot name them: what opens has others, too.
  const isWider = search.answeredAll === true && trend.suppliers === null;
  const askedLast = ({ campaigns: series }: TrendView) => series.at(-1)?.asked ?? 0;
  const { text, language } = useText();
  const filters = useFilterWords(filter, { asked: askedLast(whole), domains: whole.domains });
  const asked = trend.questionnaires.find(({ id }) => id === trend.questionnaire);
  const apartSaid = useApartSaid();
  const apart = campaigns.filter(({ otherwise }) => otherwise.length > 0);
  const about = [
    asked ? text(asked.name) : '',
    ...(search.campaigns
      ? [t('trend.comparedIn', { names: campaigns.map(({ name }) => name).join(language === 'ja' ? '、' : ', ') })]
      : []),
    ...(search.answeredAll ? [t('trend.answeredAll')] : []),
    ...apart.map(({ name, otherwise }) => t('trend.apartIn', { name, apart: apartSaid(otherwise) })),
    filters.length > 0 ? filters.join(language === 'ja' ? ' ／ ' : '; ') : t('picture.everything'),
  ];
  const show = (change: ReportChange) =>
    void navigate({ search: (before) => said({ ...before, ...change }), replace: true, resetScroll: false });
  const newest = campaigns.at(-1);
  const actions = newest && (
    <>
      <CopyLink />
      <ExportMenu
        campaignId={newest.id}
        filter={filter}
        trend={{
          of: newest.name,
          compared: said({ campaigns: search.campaigns, answeredAll: search.answeredAll }),
          isUnlike: search.shared === false && trend.unsharedQuestions > 0,
        }}
      />
    </>
  );
  return (
    <Page title={t('trend.title')} lead={t('trend.lead')} above={<Way to={paths.reports}>{t('navigation.reports')}</Way>} actions={actions}>
      {trend.questionnaires.length > 0 && <Choice trend={trend} />}
      {campaigns.length > 0 && (
        <Filters search={chosen} whole={{ asked: askedLast(whole), domains: whole.domains }} held={askedLast(trend)} onChange={show} />
      )}
      {campaigns.length === 0 ? (
        <Card>
          <Empty title={t('trend.none')} action={<ButtonLink to={paths.campaigns}>{t('navigation.campaigns')}</ButtonLink>}>
            {t('trend.noneLead')}
          </Empty>
        </Card>
      ) : countConditions(filter) > 0 && campaigns.every(({ asked }) => asked === 0) ? (
        <Nobody onClear={() => show(NOTHING)} />
      ) : isNobodySteady(search, trend) ? (
        <NobodySteady search={search} />
      ) : (
        <>
          <Card flush title={t('trend.campaigns')} lead={t('trend.campaignsLead')}>
            <Suspense fallback={<Skeleton className={classes.chart} />}>
              <TrendChart campaigns={campaigns} filter={opened} about={about} />
            </Suspense>
            {isWider && <p className={classes.note}>{t('trend.opensWider')}</p>}
            {apart.length > 0 && <p className={classes.note}>{t('trend.apartNote')}</p>}
            {campaigns.length === 1 && <OnlyOne isChosen={search.campaigns !== undefined} />}
            <div className={classes.tables} data-many={campaigns.length > UPRIGHT || undefined}>
              <CampaignTable campaigns={campaigns} filter={opened} isWider={isWider} />
            </div>
          </Card>
          <Card flush title={t('trend.domains')} lead={t('trend.domainsLead')}>
            <DomainMedians trend={trend} filter={opened} isWider={isWider} />
          </Card>
        </>
      )}
    </Page>
  );
}

/** Why there is nothing to compare with yet. */
function OnlyOne({ isChosen }: { readonly isChosen: boolean }) {
  const { t } = useTranslation();
  const isOutsider = useIsOutsider();
  if (isChosen) return <p className={classes.note}>{t('trend.onlyOneChosen')}</p>;
  return <p className={classes.note}>{t(isOutsider ? 'trend.onlyOneSeen' : 'trend.onlyOne')}</p>;
}
