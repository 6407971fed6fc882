import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView, CampaignView } from '~/api/generated/types.gen';
import { wholeDay, wholeMoment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { useFilterWords } from '~/pages/report/filter/use-filter-words';
import type { ReportFilter } from '~/pages/report/search';
import { useMe } from '~/session/use-me';
import { CodesInOneLine } from '~/ui/codes-in-one-line';

import classes from './print.module.css';
import { Section } from './section';
import { useChosenSuppliers } from './use-chosen-suppliers';

interface AboutProps {
  readonly campaign: CampaignView;
  readonly filter: ReportFilter;
  readonly report: CampaignReportView;
  readonly whole: CampaignReportView;
}

/** What was asked, against what, of whom, when; and who printed it. Without this nobody knows later what the numbers are about. */
export function About({ campaign, filter, report, whole }: AboutProps) {
  const { t } = useTranslation();
  const { text, language } = useText();
  const { name, organizationId, memberships } = useMe();
  const [printed] = useState(() => new Date().toISOString());
  const filters = useFilterWords(filter, whole);
  const chosen = useChosenSuppliers(campaign.id, filter);
  const buyer = memberships.find((one) => one.organizationId === organizationId)?.organizationName ?? '';
  const version = (one: CampaignView['baseline']) =>
    one ? t('reportPrint.facts.version', { name: text(one.name), number: one.number }) : '';
  const facts = [
    ['buyer', buyer],
    ['campaign', campaign.name],
    ['questionnaire', version(campaign.questionnaire)],
    ['baseline', version(campaign.baseline)],
    ['issued', campaign.issuedAt ? wholeDay(new Date(campaign.issuedAt), language) : ''],
    ['due', wholeDay(new Date(`${campaign.dueDay}T00:00`), language)],
    ['filter', filters.length > 0 ? filters.join(language === 'ja' ? ' ／ ' : '; ') : t('reportPrint.facts.noFilter')],
    ['suppliers', chosen],
    ['basis', t('reportPrint.facts.self')],
    ['asOf', wholeMoment(report.computedAt, language)],
    ['printed', wholeMoment(printed, language)],
    ['by', name],
    ['timeZone', Intl.DateTimeFormat().resolvedOptions().timeZone],
  ] as const;
  return (
    <Section title={t('reportPrint.about')}>
      <dl className={classes.about}>
        {facts
          .filter(([, content]) => content !== '')
          .map(([key, content]) => (
            <div key={key}>
              <dt>{t(`reportPrint.facts.${key}`)}</dt>
              <dd>
                <CodesInOneLine>{content}</CodesInOneLine>
              </dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}
