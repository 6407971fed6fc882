import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { campaignsDiscard } from '~/api/generated/sdk.gen';
import type { CampaignView } from '~/api/generated/types.gen';
import { paths } from '~/paths';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

import { WriteButton } from '../write-button';

/** Throws a draft away, after saying what that loses. */
export function DiscardDraft({ campaign: { id, name, version } }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const discard = useMutation({
    mutationFn: () => campaignsDiscard({ path: { id }, query: { version } }),
    onSuccess: async () => {
      await navigate({ to: paths.campaigns });
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <WriteButton variant="subtle" color="gray" onClick={() => setAsked(true)}>
        {t('planning.discard.open')}
      </WriteButton>
      {asked && (
        <Dialog title={t('planning.discard.title')} onClose={() => setAsked(false)}>
          <Stack>
            <p className="prose">{t('planning.discard.lead', { name })}</p>
            <Refused error={discard.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsked(false)}>
                {t('common.cancel')}
              </Button>
              <Button color="red" loading={discard.isPending} onClick={() => discard.mutate()}>
                {t('planning.discard.submit')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}
