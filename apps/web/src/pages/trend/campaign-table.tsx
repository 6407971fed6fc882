import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { TrendCampaignView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import type { ReportFilter } from '~/pages/report/search';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';

import { Apart } from './apart';
import { Change } from './change';
import { isPreliminary } from './is-preliminary';
import classes from './trend.module.css';
import { LINES, STACK } from './trend-option';
import { Turnout } from './turnout';
import { useMedians } from './use-medians';

/** What narrows a report to the questions of each line. */
const WITHIN: Readonly<Record<(typeof LINES)[number], ReportFilter>> = {
  attainment: {},
  againstIntrusion: { phases: ['intrusion'] },
  afterIntrusion: { phases: ['post_intrusion'] },
};

interface CampaignTableProps {
  readonly campaigns: readonly TrendCampaignView[];
  /** Goes along to the report of each. */
  readonly filter: ReportFilter;
  /** It holds for others than the numbers are of, too. */
  readonly isWider: boolean;
}

/** The chart's numbers, a row for each campaign, the oldest first. */
export function CampaignTable({ campaigns, filter, isWider }: CampaignTableProps) {
  const { t } = useTranslation();
  const { text, language } = useText();
  const medians = useMedians(filter, isWider);
  const standings = STACK.toReversed();
  return (
    <>
      <DataTable
        caption={t('trend.campaigns')}
        cards
        columns={[
          { key: 'campaign', words: t('trend.campaign') },
          { key: 'answered', words: t('trend.answered'), right: true },
          ...LINES.map((line) => ({ key: line, words: t(`trend.${line}`), right: true })),
          ...standings.map((standing) => ({ key: standing, words: t(`standings.${standing}`), right: true })),
          { key: 'baseline', words: t('trend.baseline') },
        ]}
      >
        {campaigns.map((campaign, at) => (
          <tr key={campaign.id}>
            <td className={classes.campaign} data-card="title">
              <Link to={paths.report} params={{ id: campaign.id }} search={filter}>
                {campaign.name}
              </Link>
              <small>
                {t(campaign.form === 'short' ? 'trend.issuedShort' : 'trend.issued', { day: day(campaign.issuedAt, language) })}
              </small>
              <Apart campaign={campaign} />
            </td>
            <td data-right className={classes.turnout}>
              <Turnout campaign={campaign} />
            </td>
            {LINES.map((line) => (
              <td key={line} data-right>
                <Change
                  now={campaign[line]}
                  before={campaigns[at - 1]?.[line]}
                  members={campaign.behind[line].members}
                  isPreliminary={isPreliminary(campaigns, at)}
                  isApart={campaign.otherwise.length > 0}
                  title={`${campaign.name} ${t(`trend.${line}`)}`}
                  onOpen={() =>
                    medians.open({
                      campaign,
                      name: t(`trend.${line}`),
                      value: campaign[line] ?? 0,
                      behind: campaign.behind[line],
                      within: WITHIN[line],
                    })
                  }
                />
              </td>
            ))}
            {standings.map((standing) => (
              <td key={standing} data-right>
                {campaign.standings[standing] === 0 ? (
                  0
                ) : (
                  <Link
                    to={paths.report}
                    params={{ id: campaign.id }}
                    search={{ ...filter, standings: [standing] }}
                    title={t('rules.only.standing', { standing: t(`standings.${standing}`) })}
                  >
                    {campaign.standings[standing]}
                  </Link>
                )}
              </td>
            ))}
            <td className={classes.baseline}>
              {t('trend.version', { name: text(campaign.baseline.name), number: campaign.baseline.number })}
            </td>
          </tr>
        ))}
      </DataTable>
      {medians.sheet}
    </>
  );
}
