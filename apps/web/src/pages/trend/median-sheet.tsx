import { useTranslation } from 'react-i18next';

import type { TrendBehindView, TrendCampaignView } from '~/api/generated/types.gen';
import opens from '~/components/opens/opens.module.css';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { useTurnoutSaid } from '~/components/use-turnout-said';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import type { ReportFilter } from '~/pages/report/search';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Facts } from '~/ui/facts';

/** A median of one campaign, to be opened. */
export interface OpenedMedian {
  readonly campaign: TrendCampaignView;
  /** What it is the median of. */
  readonly name: string;
  /** 0..1 */
  readonly value: number;
  readonly behind: TrendBehindView;
  /** What narrows the campaign's report to the same questions. */
  readonly within: ReportFilter;
}

interface MedianSheetProps {
  readonly opened: OpenedMedian;
  readonly filter: ReportFilter;
  readonly isWider: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A median of the trend opened: the rule, what went in, and the way to its members, supplier by supplier. */
export function MedianSheet({ opened: { campaign, name, value, behind, within }, filter, isWider, open, onClose }: MedianSheetProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { said } = useTurnoutSaid();
  return (
    <RuleSheet title={`${campaign.name} ${name}`} rule={t('opens.trend.rule')} open={open} onClose={onClose}>
      <Facts
        facts={[
          [t('report.spread.median'), `${wholePerCent(value)}%`],
          [t('opens.trend.members'), t('report.perception.count', { count: behind.members ?? 0 })],
          [t('trend.answered'), said(campaign)],
          [t('opens.trend.questions'), t('opens.questions', { count: behind.questions })],
          [t('opens.trend.baseline'), t('trend.version', { name: text(campaign.baseline.name), number: campaign.baseline.number })],
        ]}
      />
      {!isOverridden(filter, within) && (
        <>
          <div className={opens.actions}>
            <ButtonLink variant="default" to={paths.report} params={{ id: campaign.id }} search={{ ...filter, ...within }}>
              {t('opens.trend.report')}
            </ButtonLink>
          </div>
          <p className={`prose ${opens.after}`}>{t('opens.trend.note')}</p>
          {isWider && <p className="prose">{t('trend.opensWider')}</p>}
        </>
      )}
    </RuleSheet>
  );
}

/** A line of one phase under a filter by phases looks at the questions in both: no address of a report says that. */
function isOverridden(filter: ReportFilter, within: ReportFilter): boolean {
  return filter.phases !== undefined && within.phases !== undefined;
}
