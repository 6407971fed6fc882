import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { overviewNowOptions } from '~/api/generated/@tanstack/react-query.gen';
import { wholeDay } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { useEngagement } from '~/session/use-engagement';
import { Page } from '~/ui/page';

import { AuditorHome } from './home/auditor-home';
import { Beginnings } from './home/beginnings';
import { ChainNow } from './home/chain-now';
import { FirstSteps } from './home/first-steps';
import classes from './home/home.module.css';
import { NeedList } from './home/need-list';
import { needsIn } from './home/needs';
import { Quiet } from './home/quiet';
import { Running } from './home/running';
import { useSide } from './home/use-side';

/** Where one begins: an external auditor with the campaigns chosen for them. */
export function HomePage() {
  const engagement = useEngagement();
  return engagement ? <AuditorHome organization={engagement.organizationName} endsAt={engagement.endsAt} /> : <MembersHome />;
}

/** What needs somebody today, and how things stand: for buyers and for suppliers, by what one may read. */
function MembersHome() {
  const { t } = useTranslation();
  const { language } = useText();
  const { data: overview } = useSuspenseQuery(overviewNowOptions());
  const side = useSide(overview);
  const groups = needsIn(overview);
  const count = groups.reduce((sum, { needs }) => sum + needs.length, 0);
  const { running, chain } = overview;
  const hasAside = chain !== null || (running?.count ?? 0) > 0;
  const needs = count === 0 ? t('home.nothing') : t('home.needs', { count });
  return (
    <Page
      title={t('home.title')}
      lead={t('home.lead', { day: wholeDay(new Date(), language), needs })}
      actions={side?.kind === 'buyer' && <Beginnings />}
    >
      <div className={classes.columns} data-aside={hasAside || undefined}>
        <div className={classes.column}>
          {groups.map((group, index) => (
            <NeedList key={group.key} group={group} isFirst={index === 0 && side?.kind !== 'new'} />
          ))}
          {side?.kind === 'new' && <FirstSteps suppliers={side.suppliers} />}
          {count === 0 && (side?.kind === 'buyer' || side?.kind === 'supplier') && <Quiet side={side.kind} />}
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
