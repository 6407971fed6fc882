import { Radio, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { PermittedButton } from '~/components/permitted-button';
import { useText } from '~/messages/use-text';
import { useMay } from '~/session/use-me';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';

import { usePublishedBaselines } from './published';
import { StepFrame } from './step-frame';
import type { Draft } from './use-draft';

/** Which targets the answers are compared with: the baselines made for this questionnaire. */
export function AgainstStep({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const { text } = useText();
  const navigate = useNavigate();
  const may = useMay()('campaigns.write');
  const { questionnaireVersionId, baselineVersionId } = draft.campaign;
  const fitting = usePublishedBaselines().filter((one) => one.questionnaireVersionId === questionnaireVersionId);
  const isChosen = fitting.some(({ id }) => id === baselineVersionId);
  return (
    <StepFrame
      step="against"
      draft={draft}
      next={
        <PermittedButton
          permission="campaigns.write"
          loading={draft.saving}
          because={!isChosen && t('planning.against.choose')}
          onClick={() => navigate({ to: '.', search: (now: object) => ({ ...now, step: 'whom' as const }) })}
        >
          {t('planning.next.whom')}
        </PermittedButton>
      }
    >
      <Card title={t('planning.against.title')} lead={t('planning.against.lead')}>
        {fitting.length === 0 ? (
          <Notice tone="warn" title={t('planning.against.none')}>
            {t('planning.against.noneLead')}
          </Notice>
        ) : (
          <Radio.Group
            aria-label={t('planning.against.title')}
            value={baselineVersionId}
            onChange={(id) => draft.choose({ baselineVersionId: id })}
          >
            <Stack>
              {fitting.map(({ id, name, number, builtIn, changeNote }) => (
                <Radio
                  key={id}
                  value={id}
                  disabled={!may}
                  label={t('planning.versionOf', { name: text(name), number })}
                  description={changeNote || (builtIn ? t('planning.against.builtIn') : t('planning.against.own'))}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      </Card>
    </StepFrame>
  );
}
