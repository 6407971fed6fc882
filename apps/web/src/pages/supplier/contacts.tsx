import { useTranslation } from 'react-i18next';

import type { SupplierView } from '~/api/generated/types.gen';
import { Withheld } from '~/components/withheld';
import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';

import classes from './supplier.module.css';

/** Whom questionnaires go to, the main contact first. */
export function Contacts({ supplier: { contacts } }: { readonly supplier: SupplierView }) {
  const { t } = useTranslation();
  return (
    <Card title={t('supplier.parts.contacts')}>
      {contacts === null ? (
        <Withheld />
      ) : contacts.length === 0 ? (
        <p className="prose">{t('supplier.contacts.missing')}</p>
      ) : (
        <div className={classes.contacts}>
          {contacts.map(({ name, email, language }, index) => (
            <p key={email}>
              <b>{name}</b>
              {index === 0 && <Tag>{t('supplier.contacts.main')}</Tag>}
              <a href={`mailto:${email}`}>{email}</a>
              <small>{t(`supplier.contacts.writtenIn.${language}`)}</small>
            </p>
          ))}
        </div>
      )}
    </Card>
  );
}
