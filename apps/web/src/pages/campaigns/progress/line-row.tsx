import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignView, LineView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { ShareBar } from '~/ui/share-bar';
import { Tag } from '~/ui/tag';

import { LineMenu } from './line-menu';
import classes from './progress.module.css';

interface LineRowProps {
  readonly campaign: CampaignView;
  readonly line: LineView;
  /** Not where mails are withheld. */
  readonly hasMail: boolean;
  /** How it is selected; nothing where nobody may. */
  readonly mark: ReactNode;
}

/** One supplier of the campaign: how far it is, what became of its mail, what can be done. */
export function LineRow({ campaign, line, hasMail, mark }: LineRowProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { assessmentId, supplierCode, supplierName, state, answered, total, overdue, dueAt, submittedAt, delivery } = line;
  const answeredOf = t('assessments.answeredOf', { answered, total });
  return (
    <tr data-line={assessmentId}>
      {mark && <td data-card="corner">{mark}</td>}
      <td className={classes.supplier} data-card="title">
        <Link to={paths.campaignAssessment} params={{ id: campaign.id, assessmentId }}>
          {supplierName}
        </Link>
        <span>{supplierCode}</span>
      </td>
      <td className={classes.state}>
        <Tag outlined={state === 'submitted'}>{t(`assessments.states.${state}`)}</Tag>
        {overdue && <strong>{t('campaigns.lines.overdue')}</strong>}
      </td>
      <td>
        <div className={classes.answered}>
          <ShareBar done={answered} total={total} label={answeredOf} />
          <span>{answeredOf}</span>
        </div>
      </td>
      {hasMail && (
        <td className={classes.mail} data-bounced={delivery?.state === 'failed' || undefined}>
          {delivery && (
            <>
              {t(`campaigns.deliveries.${delivery.state}`)}
              <span>{delivery.recipient}</span>
            </>
          )}
        </td>
      )}
      <td className={classes.day}>
        {submittedAt ? t('assessments.submittedOn', { day: day(submittedAt, language) }) : day(dueAt, language)}
      </td>
      <td data-card="alone">
        <LineMenu campaign={campaign} line={line} />
      </td>
    </tr>
  );
}
