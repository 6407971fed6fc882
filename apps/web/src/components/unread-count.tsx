import { useTranslation } from 'react-i18next';

import classes from './unread-count.module.css';
import { useUnread } from './use-unread';

/** How many notices are unread. Nothing while there are none. */
export function UnreadCount() {
  const { t } = useTranslation();
  const unread = useUnread();
  if (unread === 0) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
      <span className="only-read">{t('navigation.unread', { count: unread })}</span>
    </span>
  );
}
