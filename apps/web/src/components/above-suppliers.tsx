import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { paths } from '~/paths';

interface AboveSuppliersProps {
  /** The supplier whose page lies between. */
  readonly supplier?: { readonly id: string; readonly name: string };
}

/** The way back to the list, and to the supplier where there is one. */
export function AboveSuppliers({ supplier }: AboveSuppliersProps) {
  const { t } = useTranslation();
  return (
    <>
      <Link to={paths.suppliers}>{t('suppliers.title')}</Link>
      {supplier && (
        <>
          <IconChevronRight size={14} aria-hidden />
          <Link to={paths.supplier} params={{ id: supplier.id }}>
            {supplier.name}
          </Link>
        </>
      )}
    </>
  );
}
