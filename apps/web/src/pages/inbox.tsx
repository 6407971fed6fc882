import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { byCursor } from '~/api/by-cursor';
import { inboxListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { inboxMarkRead } from '~/api/generated/sdk.gen';
import { inboxChanged } from '~/components/use-unread';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';
import { Waiting } from '~/ui/waiting';

import { Notices } from './inbox/notices';

/** What one should know about, the newest first; each leads on to what it is about. */
export function InboxPage() {
  const { t } = useTranslation();
  const inbox = useInfiniteQuery({ ...inboxListInfiniteOptions(), ...byCursor });
  const readAll = useMutation({ mutationFn: () => inboxMarkRead({ body: { all: true } }), onSettled: inboxChanged });
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = inbox.data?.pages[0]?.unread ?? 0;
  return (
    <Page
      title={t('inbox.title')}
      lead={t('inbox.unread', { count: unread })}
      actions={
        <Button variant="default" disabled={unread === 0} onClick={() => readAll.mutate()} loading={readAll.isPending}>
          {t('inbox.readAll')}
        </Button>
      }
      narrow
    >
      <Refused error={inbox.error ?? readAll.error} />
      {inbox.isPending && <Waiting />}
      {inbox.data && (
        <Card flush>{items.length === 0 ? <Empty title={t('inbox.none')}>{t('inbox.noneLead')}</Empty> : <Notices items={items} />}</Card>
      )}
      {inbox.hasNextPage && (
        <Button variant="subtle" onClick={() => inbox.fetchNextPage()} loading={inbox.isFetchingNextPage}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
}
