import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { landingGenuine, landingOpen } from '~/api/generated/sdk.gen';
import { useVisitor } from '~/session/use-visitor';
import { Waiting } from '~/ui/waiting';
import { Word } from '~/ui/word';

import { LinkEnded } from './link-ended';
import { RequestLanding } from './request-landing';

/**
 * What a buyer asks of a supplier. Until somebody presses the button only its name and the title are fetched: a mail scanner that runs
 * the page does not count as having opened it. Whoever is signed in is no scanner.
 */
export function SupplierInvitation({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const me = useVisitor();
  const [isOpen, setOpen] = useState(false);
  const wanted = isOpen || Boolean(me);
  const about = useQuery({
    queryKey: ['link', token, 'genuine'],
    queryFn: async () => (await landingGenuine({ body: { token } })).data,
    enabled: me === null && !isOpen,
    refetchOnWindowFocus: false,
  });
  const landing = useQuery({
    queryKey: ['link', token, 'landing'],
    queryFn: async () => (await landingOpen({ body: { token } })).data,
    enabled: wanted,
    refetchOnWindowFocus: false,
  });

  const failed = wanted ? landing : about;
  if (failed.isError) return <LinkEnded error={failed.error} again={() => failed.refetch()} />;
  if (landing.data && me !== undefined) return <RequestLanding token={token} landing={landing.data} me={me} />;
  if (wanted || !about.data) return <Waiting />;
  return (
    <Word title={t('link.asks', { buyer: about.data.buyerName })} ways={<Button onClick={() => setOpen(true)}>{t('link.look')}</Button>}>
      {t('link.asksLead', { title: about.data.title })}
    </Word>
  );
}
