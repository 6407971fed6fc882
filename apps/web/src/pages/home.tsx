import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { overviewNowOptions, suppliersListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { wholeDay } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';

import { Beginnings } from './home/beginnings';
import { ChainNow } from './home/chain-now';
import { FirstSteps } from './home/first-steps';
import classes from './home/home.module.css';
import { NeedList } from './home/need-list';
import { needsIn } from './home/needs';
import { Running } from './home/running';

/** What needs somebody today, and how things stand: for buyers and for suppliers, by what one may read. */
export function HomePage() {
  const { t } = useTranslation();
  const { language } = useText();
  const may = useMay();
  const { data: overview } = useSuspenseQuery(overviewNowOptions());
  const { data: suppliers } = useQuery({ ...suppliersListOptions({ query: { limit: 1 } }), enabled: may('suppliers.read') });
  const groups = needsIn(overview);
  const count = groups.reduce((sum, { needs }) => sum + needs.length, 0);
  const { running, chain, asked } = overview;
  const isNewBuyer = may('campaigns.write') && chain === null && running?.count === 0 && asked?.count === 0;
  const hasAside = chain !== null || (running?.count ?? 0) > 0;
  return (
    <Page
      title={t('home.title')}
      lead={t('home.lead', {
        day: wholeDay(new Date(), language),
        needs: count === 0 ? t('home.nothing') : t('home.needs', { count }),
      })}
      actions={may('suppliers.read') && <Beginnings />}
    >
      <div className={classes.columns} data-aside={hasAside || undefined}>
        <div className={classes.column}>
          {isNewBuyer && suppliers && <FirstSteps suppliers={suppliers.total} />}
          {groups.map((group, index) => (
            <NeedList key={group.key} group={group} isFirst={index === 0 && !isNewBuyer} />
          ))}
          {count === 0 && !isNewBuyer && (
            <Card>
              <Empty title={t('home.quiet.title')}>{t('home.quiet.lead')}</Empty>
            </Card>
          )}
        </div>
        {hasAside && (
          <div className={classes.column}>
            {chain && <ChainNow chain={chain} />}
            {running?.first.map((campaign) => (
              <Running key={campaign.id} campaign={campaign} />
            ))}
          </div>
        )}
      </div>
    </Page>
  );
}
