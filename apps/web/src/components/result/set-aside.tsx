import { useTranslation } from 'react-i18next';

import type { SubmissionReportView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';

import classes from './set-aside.module.css';

const KINDS = ['not_applicable', 'declined'] as const;

/** What left every mean: set aside as not applicable, or declined, each with its reason. */
export function SetAside({ report: { questions } }: { readonly report: SubmissionReportView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const aside = questions.filter(({ status }) => status === 'not_applicable' || status === 'declined');
  if (aside.length === 0) return null;
  return (
    <Card title={t('result.aside.title', { count: aside.length })} lead={t('result.aside.lead')}>
      <ul className={classes.aside}>
        {KINDS.flatMap((kind) =>
          aside
            .filter(({ status }) => status === kind)
            .map(({ key, topic, reason, confirmed, must }) => (
              <li key={key}>
                <p className={classes.topic}>
                  <small>{key}</small>
                  <b>{text(topic)}</b>
                  <Tag>{t(`result.aside.${kind}`)}</Tag>
                  {must && <Tag outlined>{t('result.mustTag')}</Tag>}
                  {kind === 'not_applicable' && !confirmed && <Tag outlined>{t('result.aside.unconfirmed')}</Tag>}
                </p>
                {reason && <p className={classes.reason}>{reason}</p>}
              </li>
            )),
        )}
      </ul>
    </Card>
  );
}
