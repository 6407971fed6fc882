import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { ChainView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { type Standing, StandingMark } from '~/components/standing-mark';
import { useOtherwiseSaid } from '~/components/use-otherwise-said';
import { useTurnoutSaid } from '~/components/use-turnout-said';
import { signedPoints, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { paths, wayTo } from '~/paths';
import { Card } from '~/ui/card';
import { Way } from '~/ui/way';

import { apartOf } from './apart';
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
      <Surety chain={chain} />
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

/** The middle of all attainments, and what it was before where the two can be compared. */
function Median({ chain }: { readonly chain: ChainView }) {
  const { t } = useTranslation();
  const { median, previous, submitted, campaignId } = chain;
  if (median === null) return <p className={classes.median}>{t('home.chain.tooFew', { count: submitted })}</p>;
  return (
    <p className={classes.median}>
      <Link to={paths.report} params={{ id: campaignId }} className={classes.number}>
        <b>{wholePerCent(median)}</b>%
      </Link>{' '}
      {t('home.chain.median')}
      {previous !== null && apartOf(chain) === null && (
        <span>{t('home.chain.difference', { difference: signedPoints(median - previous.median) })}</span>
      )}
    </p>
  );
}

/** Of how many the numbers are while they may still move, and why nothing is said of a change. */
function Surety({ chain }: { readonly chain: ChainView }) {
  const { t } = useTranslation();
  const { said } = useTurnoutSaid();
  const otherwiseSaid = useOtherwiseSaid();
  const apart = chain.median === null ? null : apartOf(chain);
  return (
    <>
      {chain.preliminary !== null && <p className={classes.preliminary}>{said(chain)}</p>}
      {apart !== null && (
        <p className={classes.apart}>{t(`home.chain.apart.${apart}`, { what: otherwiseSaid(chain.previous?.otherwise ?? []) })}</p>
      )}
    </>
  );
}
