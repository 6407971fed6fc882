import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PermittedButton } from '~/components/permitted-button';

import { CopyDialog } from './copy-dialog';
import { type LibraryKind, WAYS } from './kinds';
import { useVersions } from './use-versions';

/** Begins one of the organization's own from any version in the list. */
export function CopyButton({ kind }: { readonly kind: LibraryKind }) {
  const { t } = useTranslation();
  const versions = useVersions(kind);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <PermittedButton
        permission={WAYS[kind].permission}
        because={versions.length === 0 ? t('authoring.copy.nothing') : null}
        onClick={() => setAsked(true)}
      >
        {t('authoring.copy.open')}
      </PermittedButton>
      {asked && <CopyDialog kind={kind} versions={versions} onClose={() => setAsked(false)} />}
    </>
  );
}
