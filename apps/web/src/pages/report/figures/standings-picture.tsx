import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { STANDINGS } from '~/api/values';
import { PictureMenu } from '~/components/picture/picture-menu';

import type { ReportFilter } from '../search';
import { usePictureAbout } from '../use-picture-about';

interface StandingsPictureProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: CampaignReportView;
}

/** How the suppliers' standings divide, as a picture. */
export function StandingsPicture({ campaignId, filter, report: { standings } }: StandingsPictureProps) {
  const { t } = useTranslation();
  const about = usePictureAbout(campaignId, filter);
  const parts = STANDINGS.map((standing) => ({
    standing,
    name: t(`standings.${standing}`),
    count: standings[standing],
    said: t('report.perception.count', { count: standings[standing] }),
  }));
  return (
    <PictureMenu
      title={t('report.figures.standings')}
      about={about}
      fileName="enjuku-standings"
      draw={async (token) => (await import('./standings-drawing')).standingsDrawing(parts, token)}
    />
  );
}
