import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { noteTyped } from '~/session/typed-here';
import { Ask } from '~/ui/ask';

/** Asks once before what was typed is left behind. The browser asks in its own words when the tab is closed. */
export function LeaveQuestion({ unsaved }: { readonly unsaved: boolean }) {
  useEffect(() => (unsaved ? noteTyped() : undefined), [unsaved]);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return <LeaveAsk onLeave={proceed} onStay={reset} />;
}

/** The question by itself, for a way out that is not an address. */
export function LeaveAsk({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) {
  const { t } = useTranslation();
  return (
    <Ask title={t('leaving.title')} submit={t('leaving.leave')} cancel={t('leaving.stay')} danger onSubmit={onLeave} onClose={onStay}>
      <p className="prose">{t('leaving.lead')}</p>
    </Ask>
  );
}
