import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';

import { STEPS, type Step } from '../steps';
import classes from './planning.module.css';

interface StepBarProps {
  readonly step: Step;
  /** Null while nothing is saved yet. */
  readonly campaign: CampaignView | null;
}

/** The four steps: where one is, and what was decided in the others. */
export function StepBar({ step, campaign }: StepBarProps) {
  const { t } = useTranslation();
  const at = STEPS.indexOf(step);
  const decided = useDecided(campaign);
  return (
    <nav aria-label={t('planning.steps.label')}>
      <ol className={classes.steps}>
        {STEPS.map((one, index) => (
          <li key={one} data-at={index < at ? 'before' : index === at ? 'here' : 'after'} aria-current={index === at ? 'step' : undefined}>
            <i aria-hidden>{index < at ? <IconCheck size={14} /> : index + 1}</i>
            <span>
              {campaign ? (
                <Link to={paths.campaignEdit} params={{ id: campaign.id }} search={(now) => ({ ...now, step: one })}>
                  {t(`planning.steps.${one}`)}
                </Link>
              ) : (
                <b>{t(`planning.steps.${one}`)}</b>
              )}
              <small>{decided[one]}</small>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function useDecided(campaign: CampaignView | null): Readonly<Record<Step, ReactNode>> {
  const { t } = useTranslation();
  const { language, text } = useText();
  if (!campaign) return { what: '', against: '', whom: '', when: t('planning.steps.whenHint') };
  const { questionnaire, baseline, recipients, dueDay } = campaign;
  return {
    what: questionnaire && t('planning.questionsOf', { name: text(questionnaire.name), count: questionnaire.questions }),
    against: baseline && t('planning.versionOf', { name: text(baseline.name), number: baseline.number }),
    whom: recipients.relationshipIds ? t('campaigns.selected', { count: recipients.relationshipIds.length }) : t('planning.whom.byFilter'),
    when: t('planning.dueOn', { day: day(dueDay, language) }),
  };
}
