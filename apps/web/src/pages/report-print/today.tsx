import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { todayCampaignOptions } from '~/api/generated/@tanstack/react-query.gen';
import { STANDINGS } from '~/api/values';
import { StandingMark } from '~/components/standing-mark';
import { SameVersion } from '~/components/today/same-version';
import { wholePerCent } from '~/format/numbers';
import type { ReportFilter } from '~/pages/report/search';

import { PrintTable } from './print-table';
import { Section } from './section';

interface TodayProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly submitted: number;
}

/** The same answers under the newest version of the baseline, in a few numbers. */
export function Today({ campaignId, filter, submitted }: TodayProps) {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(todayCampaignOptions({ path: { id: campaignId }, query: filter }));
  const { frozen, today, before, now, isSame, mayBeNewer, unmeasured } = data;
  if (submitted === 0) return <Section title={t('reportPrint.today')}>{t('sides.noAnswers')}</Section>;
  if (isSame) {
    return (
      <Section title={t('reportPrint.today')}>
        <SameVersion version={frozen} mayBeNewer={mayBeNewer} />
      </Section>
    );
  }
  const share = (value: number | null) => (value === null ? '–' : `${wholePerCent(value)}%`);
  return (
    <Section title={t('reportPrint.today')} lead={t('today.note')}>
      <PrintTable
        caption={t('reportPrint.today')}
        columns={[
          { key: 'what', words: t('today.what') },
          { key: 'before', words: `${t('today.then')} ${t('today.version', { number: frozen.number })}`, align: 'right' },
          { key: 'now', words: `${t('today.now')} ${t('today.version', { number: today.number })}`, align: 'right' },
        ]}
      >
        <tr>
          <td>{t('today.median')}</td>
          <td data-align="right">{share(before.attainment)}</td>
          <td data-align="right">{share(now.attainment)}</td>
        </tr>
        {STANDINGS.filter((standing) => standing !== 'incomplete').map((standing) => (
          <tr key={standing}>
            <td>
              <StandingMark standing={standing} />
            </td>
            <td data-align="right">{t('report.perception.count', { count: before.standings[standing] })}</td>
            <td data-align="right">{t('report.perception.count', { count: now.standings[standing] })}</td>
          </tr>
        ))}
      </PrintTable>
      {mayBeNewer && <p>{t('today.mayBeNewer')}</p>}
      {unmeasured > 0 && <p>{t('today.unmeasured', { count: unmeasured })}</p>}
    </Section>
  );
}
