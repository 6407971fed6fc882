import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Colleague, HandOverForm } from '~/forms/hand-over';
import { Card } from '~/ui/card';

/** The way for whoever got the mail but is not the one to answer. Once it is done, this link is worth nothing any more. */
export function HandOver({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure();
  const [done, setDone] = useState<Colleague | null>(null);

  if (done) {
    return (
      <Card title={t('link.handedOver')}>
        <p className="prose" role="status">
          {t('link.handedOverLead', { name: done.name, email: done.email })}
        </p>
      </Card>
    );
  }
  return (
    <Card
      title={t('link.handOver')}
      aside={
        !isOpen && (
          <Button variant="default" onClick={open}>
            {t('link.handOverOpen')}
          </Button>
        )
      }
    >
      {isOpen ? <HandOverForm token={token} onDone={setDone} onCancel={close} /> : <p className="prose">{t('link.handOverHint')}</p>}
    </Card>
  );
}
