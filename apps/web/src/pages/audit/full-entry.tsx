import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { AuditEntryView } from '~/api/generated/types.gen';
import { paths } from '~/paths';

import classes from './audit.module.css';

/** The entry letter by letter, for whoever works out its hash anew. */
export function FullEntry({ entry: { seq, action, objectType, objectId, details, hash } }: { readonly entry: AuditEntryView }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.entry}>
      <dt>{t('audit.entry.seq')}</dt>
      <dd>{seq}</dd>
      <dt>{t('audit.entry.action')}</dt>
      <dd>
        <code>{action}</code>
      </dd>
      <dt>{t('audit.entry.object')}</dt>
      <dd>
        <code>
          {objectType} {objectId}
        </code>{' '}
        <Link to={paths.audit} search={{ objectType, objectId }}>
          {t('audit.byObject')}
        </Link>
      </dd>
      <dt>{t('audit.entry.details')}</dt>
      <dd>
        <code>{JSON.stringify(details, null, 1)}</code>
      </dd>
      <dt>{t('audit.entry.hash')}</dt>
      <dd>
        <code>{hash}</code>
      </dd>
    </dl>
  );
}
