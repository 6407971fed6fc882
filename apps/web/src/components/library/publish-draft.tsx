import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PermittedButton } from '~/components/permitted-button';
import { useText } from '~/messages/use-text';
import { Ask } from '~/ui/ask';
import { sayDone } from '~/ui/saved';

import { type LibraryKind, WAYS } from './kinds';
import type { LibraryVersion } from './use-versions';

interface PublishDraftProps {
  readonly kind: LibraryKind;
  readonly draft: Pick<LibraryVersion, 'id' | 'name' | 'number'>;
  readonly publish: () => Promise<unknown>;
  /** Why it cannot be published just now; null when it can. */
  readonly because: string | null;
}

/** The last look before a version stands for good. */
export function PublishDraft({ kind, draft: { id, name, number }, publish, because }: PublishDraftProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: publish,
    onSuccess: async () => {
      await client.invalidateQueries({ refetchType: 'none' });
      await navigate({ to: WAYS[kind].version, params: { id } });
      sayDone(t('authoring.publish.done', { name: text(name), number }));
    },
  });
  const open = () => {
    reset();
    setAsked(true);
  };
  return (
    <>
      <PermittedButton permission={WAYS[kind].permission} because={because} onClick={open}>
        {t('authoring.publish.open')}
      </PermittedButton>
      {asked && (
        <Ask
          title={t('authoring.publish.title')}
          submit={t('authoring.publish.submit')}
          cancel={t('authoring.publish.notYet')}
          sending={isPending}
          error={error}
          onSubmit={() => mutate()}
          onClose={() => setAsked(false)}
        >
          <p className="prose">{t('authoring.publish.lead', { name: text(name), number })}</p>
          <p className="prose">{t(`authoring.publish.after.${kind}`)}</p>
        </Ask>
      )}
    </>
  );
}
