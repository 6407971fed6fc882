import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Notice } from '~/ui/notice';

import { justIssued } from '../issued';

/** Right after issuing: to how many it went, who was left out, which mails wait. */
export function IssuedNotice({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTranslation();
  const issued = justIssued(useQueryClient(), campaignId);
  if (!issued) return null;
  return (
    <Notice title={t('planning.issued.title', { count: issued.issued })}>
      {issued.leftOut > 0 && <p>{t('planning.issued.leftOut', { count: issued.leftOut })}</p>}
      {issued.heldMails > 0 && <p>{t('planning.issued.held', { count: issued.heldMails })}</p>}
    </Notice>
  );
}
