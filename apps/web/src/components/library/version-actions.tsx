import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Refusal } from '~/api/refusal';
import { useIdempotencyKey } from '~/api/use-idempotency';
import { PermittedButton } from '~/components/permitted-button';
import { PrintButton } from '~/components/result/print-button';
import { addressOf } from '~/paths';
import { Dialog } from '~/ui/dialog';
import { Refused } from '~/ui/refused';

import { CopyDialog } from './copy-dialog';
import { earlierOf } from './earlier-of';
import { type LibraryKind, WAYS } from './kinds';
import { type LibraryVersion, useVersions } from './use-versions';

interface VersionActionsProps {
  readonly kind: LibraryKind;
  readonly version: Pick<LibraryVersion, 'id' | 'name' | 'number' | 'state' | 'builtIn'>;
  /** The questionnaire or baseline that it is a version of. */
  readonly ofId: string;
}

/** What can be done with a version that one reads: go on with it, copy it, compare it, print it. */
export function VersionActions({ kind, version, ofId }: VersionActionsProps) {
  const { t } = useTranslation();
  const [copies, setCopies] = useState(false);
  const { permission, difference } = WAYS[kind];
  const versions = useVersions(kind);
  const earlier = earlierOf(version.id, versions);
  return (
    <>
      <PrintButton />
      {earlier && (
        <Button
          component={Link}
          variant="default"
          to={addressOf(difference, { id: version.id })}
          {...({ search: { from: earlier.id } } as object)}
        >
          {t('authoring.compare.open')}
        </Button>
      )}
      <PermittedButton permission={permission} variant={version.builtIn ? 'filled' : 'default'} onClick={() => setCopies(true)}>
        {t('authoring.copy.open')}
      </PermittedButton>
      {!version.builtIn && <GoOn kind={kind} version={version} ofId={ofId} versions={versions} />}
      {copies && <CopyDialog kind={kind} versions={[version]} onClose={() => setCopies(false)} />}
    </>
  );
}

/** To the draft of an own one, or the beginning of one. */
function GoOn({ kind, version, ofId, versions }: VersionActionsProps & { readonly versions: readonly LibraryVersion[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const { permission, edit, begin } = WAYS[kind];
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => begin(ofId, keyFor({ ofId, after: version.id })),
    onSuccess: async ({ id }) => {
      await navigate({ to: edit, params: { id } });
      await client.invalidateQueries();
    },
    onError: (refusal) => {
      // Somebody else has begun one meanwhile: the list knows where it is.
      if (refusal instanceof Refusal && refusal.status === 409) void client.invalidateQueries();
    },
  });
  const draft = version.state === 'draft' ? version : versions.find((one) => one.ofId === ofId && one.state === 'draft');
  if (draft) {
    return (
      <PermittedButton permission={permission} to={addressOf(edit, { id: draft.id }) as typeof edit}>
        {t(draft === version ? 'authoring.edit.open' : 'authoring.edit.goOn')}
      </PermittedButton>
    );
  }
  return (
    <>
      <PermittedButton permission={permission} loading={isPending} onClick={() => mutate()}>
        {t('authoring.begin.open')}
      </PermittedButton>
      {error && (
        <Dialog title={t('authoring.begin.failed')} onClose={reset}>
          <Refused error={error} />
        </Dialog>
      )}
    </>
  );
}
