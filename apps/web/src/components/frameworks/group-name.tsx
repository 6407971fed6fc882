import { useTranslation } from 'react-i18next';

import type { GroupReportView } from '~/api/generated/types.gen';

import classes from './frameworks.module.css';
import { useTitle } from './use-title';

/** A function or category, set in below the one that it belongs to. */
export function GroupName({ group: { id, title, depth } }: { readonly group: Pick<GroupReportView, 'id' | 'title' | 'depth'> }) {
  const { t } = useTranslation();
  const titleOf = useTitle();
  if (id === null) return <strong>{t('frameworks.groups.whole')}</strong>;
  return (
    <span className={classes.group} data-depth={depth}>
      <small>{id}</small> {titleOf(title)}
    </span>
  );
}
