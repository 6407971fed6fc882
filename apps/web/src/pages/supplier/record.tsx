import { useTranslation } from 'react-i18next';

import type { SupplierView } from '~/api/generated/types.gen';
import { ClassTags, useClassNames } from '~/components/information-classes';
import { Withheld } from '~/components/withheld';
import { day, moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { Facts } from '~/ui/facts';
import { Tags } from '~/ui/tag';

import classes from './supplier.module.css';

interface RecordProps {
  readonly supplier: SupplierView;
}

/** What both sides know of: what is handled, and from when to when. */
export function Relationship({ supplier: { state, classes: handled, contractBegins, contractEnds } }: RecordProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const names = useClassNames();
  const dayOf = (iso: string | null) => iso && <time dateTime={iso}>{day(iso, language)}</time>;
  return (
    <Card title={t('supplier.parts.trade')}>
      <Facts
        facts={[
          [t('suppliers.columns.state'), t(`suppliers.states.${state}`)],
          [t('supplier.fields.classes'), <ClassTags key="classes" keys={handled} names={names} />],
          [t('supplier.fields.contractBegins'), dayOf(contractBegins)],
          [t('supplier.fields.contractEnds'), dayOf(contractEnds)],
        ]}
      />
    </Card>
  );
}

/** What only this organization sees. */
export function OwnRecord({ supplier }: RecordProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { owner, tags, note, withheld } = supplier;
  return (
    <Card title={t('supplier.parts.record')} lead={t('supplier.parts.recordLead')}>
      <Facts
        facts={[
          [t('supplier.fields.corporateNumber'), supplier.corporateNumber],
          [t('supplier.fields.industry'), supplier.industry],
          [t('supplier.fields.size'), supplier.size],
          [t('supplier.fields.criticality'), t(`suppliers.criticality.${supplier.criticality}`)],
          [
            t('supplier.fields.ownerId'),
            withheld.includes('owner') ? <Withheld key="owner" /> : owner && (owner.name ?? t('supplier.ownerLeft')),
          ],
          [t('supplier.fields.tags'), tags.length === 0 ? null : <Tags key="tags" tags={tags} />],
          [
            t('supplier.fields.note'),
            note === null ? (
              <Withheld key="note" />
            ) : note === '' ? null : (
              <p key="note" className={`prose ${classes.note}`}>
                {note}
              </p>
            ),
          ],
          [
            t('suppliers.columns.updated'),
            <time key="updated" dateTime={supplier.updatedAt}>
              {moment(supplier.updatedAt, language)}
            </time>,
          ],
        ]}
      />
    </Card>
  );
}
