import { useTranslation } from 'react-i18next';

import type { RunningCampaignView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths, wayTo } from '~/paths';
import { Card } from '~/ui/card';
import { Way } from '~/ui/way';

import classes from './home.module.css';
import { SubmissionsChart } from './submissions-chart';

/** How far a running campaign is, day by day; the same numbers as a table behind it. */
export function Running({ campaign }: { readonly campaign: RunningCampaignView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { id, name, suppliers, submitted, days, dueDay } = campaign;
  const steps = days.filter((point, index) => point.submitted !== days[index - 1]?.submitted);
  return (
    <Card
      title={name}
      lead={t('home.running.lead', { count: suppliers, submitted })}
      aside={<Way to={wayTo(paths.campaign, { id })}>{t('home.running.progress')}</Way>}
    >
      <SubmissionsChart days={days} suppliers={suppliers} dueDay={dueDay} label={t('home.running.chart', { name })} />
      <details className={classes.numbers}>
        <summary>{t('home.running.asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('home.running.day')}</th>
              <th scope="col">{t('home.running.submitted')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((point) => (
              <tr key={point.day}>
                <td>{day(point.day, language)}</td>
                <td>{point.submitted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}
