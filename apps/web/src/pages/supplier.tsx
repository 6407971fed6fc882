import { IconEdit } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { suppliersFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { AboveSuppliers } from '~/components/above-suppliers';
import { PermittedButton } from '~/components/permitted-button';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { Tag } from '~/ui/tag';

import { Contacts } from './supplier/contacts';
import { EndOrReactivate } from './supplier/end-or-reactivate';
import { History } from './supplier/history';
import { OwnRecord, Relationship } from './supplier/record';
import classes from './supplier/supplier.module.css';

/** One supplier: what is known of it, what it handles, whom to write to, and what it was asked. */
export function SupplierPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id } = useParams({ from: '/signed-in/members/suppliers/$id' });
  const { data: supplier } = useSuspenseQuery(suppliersFindOptions({ path: { id } }));
  return (
    <Page
      title={supplier.name}
      above={<AboveSuppliers />}
      lead={
        <span className={classes.lead}>
          <span>{supplier.code}</span>
          {supplier.nameKana && <span>{supplier.nameKana}</span>}
          {supplier.state === 'ended' && <Tag outlined>{t('suppliers.states.ended')}</Tag>}
        </span>
      }
      actions={
        <>
          <EndOrReactivate supplier={supplier} />
          <PermittedButton
            permission="suppliers.write"
            leftSection={<IconEdit size={16} />}
            onClick={() => navigate({ to: paths.supplierEdit, params: { id } })}
          >
            {t('common.edit')}
          </PermittedButton>
        </>
      }
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          <History id={id} />
        </div>
        <div className={classes.column}>
          <Relationship supplier={supplier} />
          <Contacts supplier={supplier} />
          <OwnRecord supplier={supplier} />
        </div>
      </div>
    </Page>
  );
}
