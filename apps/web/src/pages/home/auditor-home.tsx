import { Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { campaignsListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { day, zonedMoment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths, wayTo } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Rows } from '~/ui/rows';

/** As many as can be chosen for one auditor. */
const ALL = { query: { limit: 100 } };

interface AuditorHomeProps {
  readonly organization: string;
  readonly endsAt: string;
}

/** What an external auditor may look at, and until when. */
export function AuditorHome({ organization, endsAt }: AuditorHomeProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { data } = useSuspenseQuery(campaignsListOptions(ALL));
  return (
    <Page title={t('auditors.homeTitle', { organization })} lead={t('auditors.homeLead', { until: zonedMoment(endsAt, language) })}>
      <Card title={t('auditors.campaigns')} lead={t('auditors.traced')} flush>
        <Rows>
          {data.items.map(({ id, name, dueDay }) => (
            <Rows.Row
              key={id}
              title={name}
              lead={t('auditors.due', { day: day(dueDay, language) })}
              action={
                <Group gap="xs">
                  <ButtonLink variant="default" size="xs" to={wayTo(paths.campaign, { id })} aria-label={t('auditors.answersOf', { name })}>
                    {t('auditors.answers')}
                  </ButtonLink>
                  <ButtonLink variant="default" size="xs" to={wayTo(paths.report, { id })} aria-label={t('auditors.reportOf', { name })}>
                    {t('auditors.report')}
                  </ButtonLink>
                </Group>
              }
            />
          ))}
        </Rows>
      </Card>
    </Page>
  );
}
