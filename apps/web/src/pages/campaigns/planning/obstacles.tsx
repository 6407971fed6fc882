import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { CheckView } from '~/api/generated/types.gen';
import { Card } from '~/ui/card';

import { ObstacleRow } from './obstacle-row';
import classes from './planning.module.css';

interface ObstaclesProps {
  readonly campaignId: string;
  readonly check: CheckView;
  /** They have been left for later. */
  readonly later: boolean;
}

const SHOWN = 50;

/** Who needs something first: mended right here, or left for later so that the others need not wait. */
export function Obstacles({ campaignId, check: { ready, unready, obstacles }, later }: ObstaclesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leave = (chosen: boolean) =>
    void navigate({ to: '.', search: chosen ? { step: 'whom', later: true } : { step: 'whom' }, replace: true });
  const rest = obstacles.length - SHOWN;
  return (
    <Card
      flush
      title={t(later ? 'planning.obstacles.leftTitle' : 'planning.obstacles.title', { count: unready })}
      lead={t(later ? 'planning.obstacles.leftLead' : 'planning.obstacles.lead', { count: ready })}
      aside={
        <Button variant="default" disabled={ready === 0 && !later} onClick={() => leave(!later)}>
          {later ? t('planning.obstacles.wait') : t('planning.obstacles.later', { count: unready })}
        </Button>
      }
    >
      <ul className={classes.obstacles} data-left={later || undefined}>
        {obstacles.slice(0, SHOWN).map((obstacle) => (
          <ObstacleRow key={`${obstacle.relationshipId} ${obstacle.reason}`} campaignId={campaignId} obstacle={obstacle} />
        ))}
      </ul>
      {rest > 0 && <p className={classes.count}>{t('planning.whom.andMore', { count: rest })}</p>}
    </Card>
  );
}
