import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { PictureMenu } from '~/components/picture/picture-menu';
import { useText } from '~/messages/use-text';

import type { ReportFilter } from '../search';
import { usePictureAbout } from '../use-picture-about';

interface SpreadPictureProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: CampaignReportView;
}

/** The box plots of the domains as a picture; nothing while there are none. */
export function SpreadPicture({ campaignId, filter, report: { domains, passMark } }: SpreadPictureProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const about = usePictureAbout(campaignId, filter);
  const rows = domains.flatMap(({ domain, name, distribution }) =>
    distribution ? [{ ...distribution, name: `${domain} ${text(name)}` }] : [],
  );
  if (rows.length === 0) return null;
  const heads = [t('report.spread.low'), t('report.spread.median'), t('report.spread.high')] as const;
  return (
    <PictureMenu
      title={t('report.spread.title')}
      about={[...about, t('report.spread.lead')]}
      fileName="enjuku-spread"
      draw={async (token) => (await import('./spread-drawing')).spreadDrawing(rows, heads, passMark, token)}
    />
  );
}
