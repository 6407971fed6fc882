import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AboveSuppliers } from '~/components/above-suppliers';
import { paths } from '~/paths';
import { Page } from '~/ui/page';

import { CheckedFile } from './supplier-import/checked-file';
import { ChooseFile } from './supplier-import/choose-file';

/** Brings in a list: a file is checked, looked at row by row, and only then taken over. */
export function SupplierImportPage() {
  const { t } = useTranslation();
  const { id, outcome } = useSearch({ from: '/signed-in/members/suppliers/import' });
  const navigate = useNavigate({ from: paths.supplierImport });
  // Said only when the file is checked: the server does not keep what it did not read.
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  return (
    <Page title={t('supplierImport.title')} lead={t('supplierImport.lead')} above={<AboveSuppliers />}>
      {id === undefined ? (
        <ChooseFile
          onChecked={(checked) => {
            setIgnored(checked.ignoredHeadings);
            void navigate({ search: { id: checked.id, ...(checked.problemCount > 0 && { outcome: 'problem' as const }) } });
          }}
        />
      ) : (
        <CheckedFile
          id={id}
          outcome={outcome}
          ignored={ignored}
          onFilter={(wanted) => navigate({ search: { id, ...(wanted && { outcome: wanted }) }, replace: true })}
          onAgain={() => navigate({ search: {} })}
        />
      )}
    </Page>
  );
}
