import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PermittedButton } from '~/components/permitted-button';
import { useText } from '~/messages/use-text';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';
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
        <Dialog title={t('authoring.publish.title')} onClose={() => setAsked(false)}>
          <Stack>
            <p className="prose">{t('authoring.publish.lead', { name: text(name), number })}</p>
            <p className="prose">{t(`authoring.publish.after.${kind}`)}</p>
            <Refused error={error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsked(false)}>
                {t('authoring.publish.notYet')}
              </Button>
              <Button loading={isPending} onClick={() => mutate()}>
                {t('authoring.publish.submit')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}
