import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { campaignsFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useText } from '~/messages/use-text';
import { useFilterWords } from './filter/use-filter-words';
import { reportOptions } from './report-options';
import type { ReportFilter } from './search';

/** What a picture of this report has to say: the campaign, and whom and what it is about. */
export function usePictureAbout(campaignId: string, filter: ReportFilter): string[] {
  const { t } = useTranslation();
  const { language } = useText();
  const { data: campaign } = useSuspenseQuery(campaignsFindOptions({ path: { id: campaignId } }));
  const { data: whole } = useSuspenseQuery(reportOptions(campaignId));
  const filters = useFilterWords(filter, whole);
  return [campaign.name, filters.length > 0 ? filters.join(language === 'ja' ? ' ／ ' : '; ') : t('picture.everything')];
}
