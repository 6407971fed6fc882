import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PermittedButton } from '~/components/permitted-button';
import { useText } from '~/messages/use-text';
import { Ask } from '~/ui/ask';

import { type LibraryKind, WAYS } from './kinds';
import type { LibraryVersion } from './use-versions';

interface DiscardDraftProps {
  readonly kind: LibraryKind;
  readonly draft: Pick<LibraryVersion, 'name' | 'number'>;
  readonly discard: () => Promise<unknown>;
}

/** Throws a draft away, after saying what that loses. */
export function DiscardDraft({ kind, draft: { name, number }, discard }: DiscardDraftProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: discard,
    onSuccess: async () => {
      await navigate({ to: WAYS[kind].list });
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <PermittedButton permission={WAYS[kind].permission} variant="subtle" color="gray" onClick={() => setAsked(true)}>
        {t('authoring.discard.open')}
      </PermittedButton>
      {asked && (
        <Ask
          title={t('authoring.discard.title')}
          submit={t('authoring.discard.submit')}
          danger
          sending={isPending}
          error={error}
          onSubmit={() => mutate()}
          onClose={() => setAsked(false)}
        >
          <p className="prose">{t(number === 1 ? 'authoring.discard.whole' : 'authoring.discard.lead', { name: text(name), number })}</p>
        </Ask>
      )}
    </>
  );
}
