import { Anchor, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { LandingView, MeView } from '~/api/generated/types.gen';
import { addressOf, paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';
import { Word } from '~/ui/word';

import { OwnWays } from './own-ways';
import { RequestFacts } from './request-facts';
import { VisitorWays } from './visitor-ways';

interface RequestLandingProps {
  readonly token: string;
  readonly landing: LandingView;
  readonly me: MeView | null;
}

/** The request, and the ways on that would succeed. */
export function RequestLanding({ token, landing, me }: RequestLandingProps) {
  const { t } = useTranslation();
  const { state, buyerName, title, senderName, replyTo } = landing;
  const isOver = state === 'cancelled' || state === 'refused';

  if (isOver || (state === 'expired' && !me && landing.ways.length === 0)) {
    return (
      <Word
        title={t(`link.states.${state}.title`)}
        ways={<Anchor href={`mailto:${replyTo}`}>{t('link.ask', { sender: senderName, replyTo })}</Anchor>}
      >
        {t(`link.states.${state}.lead`, { buyer: buyerName, title })}
      </Word>
    );
  }
  if (state !== 'fresh' && !me) {
    return (
      <Word
        title={t(`link.states.${state}.title`)}
        ways={
          <Group gap="md">
            <ButtonLink to={paths.signIn} search={{ next: addressOf(paths.link, { token }) }}>
              {t('link.signInAndGoOn')}
            </ButtonLink>
            <Anchor href={`mailto:${replyTo}`} size="sm">
              {t('link.ask', { sender: senderName, replyTo })}
            </Anchor>
          </Group>
        }
      >
        {t(`link.states.${state}.lead`, { buyer: buyerName, title })}
      </Word>
    );
  }
  return (
    <div data-wide>
      <Page title={t('link.asks', { buyer: buyerName })} lead={t('link.to', { name: landing.recipientName, email: landing.address })}>
        <Stack>
          <RequestFacts landing={landing} />
          {me ? <OwnWays token={token} landing={landing} me={me} /> : <VisitorWays token={token} landing={landing} />}
          <Card>
            <p className="prose">
              {t('link.doubt')} <Way to={paths.verifyLink}>{t('verify.title')}</Way>
            </p>
          </Card>
        </Stack>
      </Page>
    </div>
  );
}
