import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { inboxMarkRead } from '~/api/generated/sdk.gen';
import type { InboxItemView } from '~/api/generated/types.gen';
import { inboxChanged } from '~/components/use-unread';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import classes from './notices.module.css';
import { whereTo } from './where-to';

/** Opening one marks it read; the page it leads to need not wait for that. */
export function Notices({ items }: { readonly items: readonly InboxItemView[] }) {
  const { t } = useTranslation();
  const { language, text } = useText();
  const read = ({ id, readAt }: InboxItemView) => {
    if (readAt === null) void inboxMarkRead({ body: { ids: [id] } }).then(inboxChanged, () => undefined);
  };
  return (
    <ul>
      {items.map((item) => {
        const where = whereTo(item);
        const words = (
          <>
            <span className={classes.sentence}>{text(item.sentence)}</span>
            <time dateTime={item.createdAt}>{moment(item.createdAt, language)}</time>
            {item.readAt === null && <span className="only-read">{t('inbox.isUnread')}</span>}
          </>
        );
        return (
          <li key={item.id} className={classes.notice} data-unread={item.readAt === null || undefined}>
            {where === null ? (
              <button type="button" onClick={() => read(item)}>
                {words}
              </button>
            ) : (
              <Link to={where} onClick={() => read(item)}>
                {words}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
