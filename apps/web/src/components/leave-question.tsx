import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Ask } from '~/ui/ask';

/** Asks once before what was typed is left behind. The browser asks in its own words when the tab is closed. */
export function LeaveQuestion({ unsaved }: { readonly unsaved: boolean }) {
  const { t } = useTranslation();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Ask title={t('leaving.title')} submit={t('leaving.leave')} cancel={t('leaving.stay')} danger onSubmit={proceed} onClose={reset}>
      <p className="prose">{t('leaving.lead')}</p>
    </Ask>
  );
}
