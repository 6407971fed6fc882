import { Anchor, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { LandingView } from '~/api/generated/types.gen';
import { daysUntil, deadline } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Facts } from '~/ui/facts';
import { Tag } from '~/ui/tag';

import classes from './request-facts.module.css';

/** Who asks for what, why, until when, and how long it takes. */
export function RequestFacts({ landing }: { readonly landing: LandingView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { title, purpose, senderName, replyTo, buyerName, dueAt, timeZone, overdue, questions, minutes } = landing;
  const days = daysUntil(dueAt);
  return (
    <Card title={title}>
      <Stack>
        {purpose && <p className={`prose ${classes.purpose}`}>{purpose}</p>}
        <Facts
          facts={[
            [t('link.facts.from'), `${buyerName} ${senderName}`],
            [
              t('link.facts.due'),
              <>
                <time dateTime={dueAt}>{deadline(dueAt, timeZone, language)}</time>{' '}
                <Tag outlined={overdue}>{overdue ? t('link.overdue') : t('link.daysLeft', { count: days })}</Tag>
              </>,
            ],
            [t('link.facts.size'), t('link.size', { count: questions, minutes })],
            [
              t('link.facts.replyTo'),
              <Anchor key="to" size="sm" href={`mailto:${replyTo}`}>
                {replyTo}
              </Anchor>,
            ],
          ]}
        />
        <p className={classes.note}>{t('link.stopAndContinue')}</p>
      </Stack>
    </Card>
  );
}
