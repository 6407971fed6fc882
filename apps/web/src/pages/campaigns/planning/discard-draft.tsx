import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignsDiscard } from '~/api/generated/sdk.gen';
import type { CampaignView } from '~/api/generated/types.gen';
import { PermittedButton } from '~/components/permitted-button';
import { paths } from '~/paths';
import { Ask } from '~/ui/ask';

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
      <PermittedButton permission="campaigns.write" variant="subtle" color="gray" onClick={() => setAsked(true)}>
        {t('planning.discard.open')}
      </PermittedButton>
      {asked && (
        <Ask
          title={t('planning.discard.title')}
          submit={t('planning.discard.submit')}
          danger
          sending={discard.isPending}
          error={discard.error}
          onSubmit={() => discard.mutate()}
          onClose={() => setAsked(false)}
        >
          <p className="prose">{t('planning.discard.lead', { name })}</p>
        </Ask>
      )}
    </>
  );
}
