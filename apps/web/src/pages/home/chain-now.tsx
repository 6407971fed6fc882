import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { ChainView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { type Standing, StandingMark } from '~/components/standing-mark';
import { signedPoints, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { paths, wayTo } from '~/paths';
import { Card } from '~/ui/card';
import { Way } from '~/ui/way';

import classes from './home.module.css';

const STANDINGS: readonly Standing[] = ['critical', 'major', 'minor', 'conforming', 'incomplete'];

/** How the chain stands, by the newest campaign with a result. */
export function ChainNow({ chain }: { readonly chain: ChainView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { standings, weakest, campaignId, campaignName } = chain;
  const report = wayTo(paths.report, { id: campaignId });
  return (
    <Card title={t('home.chain.title')} lead={campaignName} aside={<Way to={report}>{t('home.chain.report')}</Way>}>
      <Median chain={chain} />
      <div className={classes.bar} aria-hidden="true">
        {STANDINGS.filter((standing) => standings[standing] > 0).map((standing) => (
          <i key={standing} data-standing={standing} style={{ flexGrow: standings[standing] }} />
        ))}
      </div>
      <ul className={classes.lines}>
        {STANDINGS.map((standing) => (
          <li key={standing}>
            <StandingMark standing={standing} />
            {standings[standing] === 0 ? (
              <Count count={0} />
            ) : (
              <Link to={paths.report} params={{ id: campaignId }} search={{ standings: [standing] }} className={classes.number}>
                <Count count={standings[standing]} />
                <span className="only-read">{t('rules.only.standing', { standing: t(`standings.${standing}`) })}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {weakest.length > 0 && (
        <div className={classes.weak}>
          <Title order={3}>{t('home.chain.weakest')}</Title>
          <ul className={classes.lines}>
            {weakest.map(({ domain, name, median }) => (
              <li key={domain}>
                {text(name)}
                <Link to={paths.report} params={{ id: campaignId }} search={{ domains: [domain] }} className={classes.number}>
                  <AttainmentCell attainment={median} />
                  <span className="only-read">{t('rules.only.domain')}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function Count({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <span>
      <b>{count}</b> {t('home.chain.suppliers', { count })}
    </span>
  );
}

/** The middle of all attainments, and what it was before. */
function Median({ chain: { median, previous, submitted, campaignId } }: { readonly chain: ChainView }) {
  const { t } = useTranslation();
  if (median === null) return <p className={classes.median}>{t('home.chain.tooFew', { count: submitted })}</p>;
  return (
    <p className={classes.median}>
      <Link to={paths.report} params={{ id: campaignId }} className={classes.number}>
        <b>{wholePerCent(median)}</b>%
      </Link>{' '}
      {t('home.chain.median')}
      {previous !== null && <span>{t('home.chain.difference', { difference: signedPoints(median - previous.median) })}</span>}
    </p>
  );
}
