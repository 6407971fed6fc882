import { useTranslation } from 'react-i18next';
import type { CheckView } from '~/api/generated/types.gen';
import { useClassNames } from '~/components/information-classes';
import { Card } from '~/ui/card';
import { Facts } from '~/ui/facts';
import { Tag } from '~/ui/tag';

import classes from './planning.module.css';

/** What a campaign asks of whom, all in all and by information class. */
export function Summary({ check }: { readonly check: CheckView | undefined }) {
  const { t } = useTranslation();
  const names = useClassNames();
  if (!check) return null;
  const most = (of: (one: CheckView['byCombination'][number]) => number) => Math.max(0, ...check.byCombination.map(of));
  const total = check.ready + check.unready;
  return (
    <Card title={t('planning.summary.title')}>
      <Facts
        facts={[
          [t('planning.summary.recipients'), t('planning.summary.suppliers', { count: total })],
          [t('planning.summary.ready'), t('planning.summary.suppliers', { count: check.ready })],
          [t('planning.summary.questions'), total > 0 ? t('planning.summary.upTo', { count: most(({ questions }) => questions) }) : '–'],
          [t('planning.summary.time'), total > 0 ? t('planning.summary.minutes', { count: most(({ minutes }) => minutes) }) : '–'],
        ]}
      />
      {check.byClass.length > 0 && (
        <>
          <table className={classes.byClass}>
            <caption>{t('planning.summary.byClass')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('planning.summary.class')}</th>
                <th scope="col">{t('planning.summary.who')}</th>
                <th scope="col">{t('planning.summary.asked')}</th>
                <th scope="col">{t('planning.summary.musts')}</th>
              </tr>
            </thead>
            <tbody>
              {check.byClass.map(({ classes: keys, suppliers, questions, musts }) => (
                <tr key={keys.join()}>
                  <th scope="row">
                    {keys.length === 0 ? t('planning.summary.unset') : keys.map((key) => <Tag key={key}>{names.get(key) ?? key}</Tag>)}
                  </th>
                  <td>{t('planning.summary.suppliers', { count: suppliers })}</td>
                  <td>{t('planning.summary.items', { count: questions })}</td>
                  <td>{t('planning.summary.items', { count: musts })}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={classes.small}>{t('planning.summary.several')}</p>
        </>
      )}
      <h3 className={classes.arrives}>{t('planning.summary.arrives')}</h3>
      <p className={classes.small}>{t('planning.summary.arrivesLead')}</p>
    </Card>
  );
}
