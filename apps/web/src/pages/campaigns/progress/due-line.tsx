import { useTranslation } from 'react-i18next';

import type { CampaignView } from '~/api/generated/types.gen';
import { daysUntil, deadline } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import { shownState } from '../campaign-state';
import classes from './progress.module.css';

/** Its state, when it is due in the zone where that was decided, and how long that is from now. */
export function DueLine({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const { language, text } = useText();
  const { dueAt, timeZone, questionnaire } = campaign;
  const state = shownState(campaign);
  const days = daysUntil(dueAt);
  return (
    <span className={classes.due}>
      <Tag outlined={state === 'running'}>{t(`campaigns.states.${state}`)}</Tag>
      <span>
        {t('campaigns.columns.due')} <time dateTime={dueAt}>{deadline(dueAt, timeZone, language)}</time>
      </span>
      {state === 'running' && <b>{days === 0 ? t('assessments.today') : t('assessments.daysLeft', { count: days })}</b>}
      {questionnaire && <span>{text(questionnaire.name)}</span>}
    </span>
  );
}
