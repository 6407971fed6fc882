import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { CampaignView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { ShareBar } from '~/ui/share-bar';
import { Tag } from '~/ui/tag';

import { shownState } from './campaign-state';
import classes from './list.module.css';

/** One campaign in the list: a draft leads on to its planning, any other to its progress. */
export function CampaignRow({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { id, name, dueDay, progress } = campaign;
  const state = shownState(campaign);
  const submitted = progress && t('campaigns.submittedOf', { submitted: progress.submitted, total: progress.assessments });
  return (
    <tr>
      <td className={classes.name} data-card="title">
        <Link to={state === 'draft' ? paths.campaignEdit : paths.campaign} params={{ id }}>
          {name}
        </Link>
      </td>
      <td>
        <Tag outlined={state === 'running'}>{t(`campaigns.states.${state}`)}</Tag>
      </td>
      <td className={classes.day}>{day(dueDay, language)}</td>
      <td>
        {progress && submitted && (
          <div className={classes.progress}>
            <ShareBar done={progress.submitted} total={progress.assessments} label={submitted} />
            <span>
              {submitted}
              {progress.overdue > 0 && <strong> {t('campaigns.overdue', { count: progress.overdue })}</strong>}
            </span>
          </div>
        )}
      </td>
    </tr>
  );
}
