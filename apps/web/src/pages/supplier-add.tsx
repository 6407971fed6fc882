import { useTranslation } from 'react-i18next';

import { AboveSuppliers } from '~/components/above-suppliers';
import { AddSupplierForm } from '~/forms/supplier/add';
import { Page } from '~/ui/page';

export function SupplierAddPage() {
  const { t } = useTranslation();
  return (
    <Page narrow title={t('supplier.addTitle')} lead={t('supplier.addLead')} above={<AboveSuppliers />}>
      <AddSupplierForm />
    </Page>
  );
}
