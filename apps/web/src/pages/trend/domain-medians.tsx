import { useTranslation } from 'react-i18next';

import type { TrendCampaignView, TrendView } from '~/api/generated/types.gen';
import { useTurnoutSaid } from '~/components/use-turnout-said';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import type { ReportFilter } from '~/pages/report/search';
import { DataTable } from '~/ui/data-table';
import { Apart } from './apart';
import { Change } from './change';
import { isPreliminary } from './is-preliminary';
import classes from './trend.module.css';
import { useMedians } from './use-medians';

interface DomainMediansProps {
  readonly trend: TrendView;
  /** Goes along to the report of each campaign. */
  readonly filter: ReportFilter;
  /** It holds for others than the numbers are of, too. */
  readonly isWider: boolean;
}

/** Domains × campaigns: the median of each, and how it moved. */
export function DomainMedians({ trend: { domains, campaigns }, filter, isWider }: DomainMediansProps) {
  const { t } = useTranslation();
  const { text, language } = useText();
  // As below the chart: in a narrow place a campaign goes by its day.
  const headOf = (campaign: TrendCampaignView) => ({ words: <Head campaign={campaign} />, short: day(campaign.issuedAt, language) });
  const opened = useMedians(filter, isWider);
  const medians = campaigns.map((campaign) => new Map(campaign.domains.map((median) => [median.domain, median])));
  return (
    <>
      <DataTable
        caption={t('trend.domains')}
        cards="beside"
        columns={[
          { key: 'domain', words: t('trend.domain') },
          ...campaigns.map((campaign) => ({ key: campaign.id, ...headOf(campaign), right: true })),
        ]}
      >
        {domains.map(({ domain, name }) => (
          <tr key={domain}>
            <td data-card="title">
              <span className={classes.id}>{domain}</span>
              {text(name)}
            </td>
            {campaigns.map((campaign, at) => {
              const median = medians[at]?.get(domain);
              return (
                <td key={campaign.id} data-right>
                  <Change
                    now={median?.attainment ?? null}
                    before={medians[at - 1]?.get(domain)?.attainment}
                    members={median?.members ?? null}
                    isPreliminary={isPreliminary(campaigns, at)}
                    isApart={campaign.otherwise.length > 0}
                    title={`${campaign.name} ${text(name)}`}
                    onOpen={() =>
                      median &&
                      opened.open({
                        campaign,
                        name: `${domain} ${text(name)}`,
                        value: median.attainment ?? 0,
                        behind: median,
                        within: { domains: [domain] },
                      })
                    }
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </DataTable>
      {opened.sheet}
    </>
  );
}

/** A campaign above its column, and of how many its numbers are. */
function Head({ campaign }: { readonly campaign: TrendCampaignView }) {
  const { said } = useTurnoutSaid();
  return (
    <span className={classes.head}>
      {campaign.name}
      <small>{said(campaign)}</small>
      <Apart campaign={campaign} />
    </span>
  );
}
