import { Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { StepView } from '~/api/generated/types.gen';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';

/** What happened, by whom and when; the first step first. */
export function Steps({ steps }: { readonly steps: readonly StepView[] }) {
  const { t } = useTranslation();
  const { language } = useText();
  return (
    <Card title={t('campaigns.assessment.steps')}>
      <Timeline bulletSize={12} lineWidth={2} active={steps.length}>
        {steps.map(({ id, at, side, actorName, step }) => (
          <Timeline.Item key={id} title={t(`campaigns.steps.${step}`)}>
            <p className="prose">
              {moment(at, language)} · {actorName || t(`campaigns.sides.${side}`)}
            </p>
          </Timeline.Item>
        ))}
      </Timeline>
    </Card>
  );
}
