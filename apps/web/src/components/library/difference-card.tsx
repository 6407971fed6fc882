import { useTranslation } from 'react-i18next';

import { Card } from '~/ui/card';
import { Tag } from '~/ui/tag';

import { changedPart } from './changed-part';
import classes from './difference.module.css';

export interface ShownField {
  readonly field: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** A sentence: what changed in it is marked. */
  readonly isText: boolean;
}

export interface ShownItem {
  readonly key: string;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly fields: readonly ShownField[];
}

interface DifferenceCardProps {
  readonly title: string;
  readonly items: readonly ShownItem[];
}

/** What became of things of one kind: added, removed, or changed field by field. Nothing where nothing did. */
export function DifferenceCard({ title, items }: DifferenceCardProps) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <Card title={title} lead={t('authoring.compare.count', { count: items.length })}>
      {items.map(({ key, name, change, fields }) => (
        <section key={key} className={classes.item}>
          <h3>
            <Tag outlined={change !== 'changed'}>{t(`authoring.compare.changes.${change}`)}</Tag> {name}
          </h3>
          {fields.length > 0 && (
            <dl>
              {fields.map((field) => (
                <div key={field.field} className={classes.field}>
                  <dt>{field.name}</dt>
                  <Sides {...field} />
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </Card>
  );
}

function Sides({ before, after, isText }: ShownField) {
  const { t } = useTranslation();
  const { start, end, ...changed } = isText ? changedPart(before, after) : { start: '', end: '', before, after };
  return (
    <dd className={isText ? classes.texts : classes.figures}>
      <p className={isText ? 'prose' : undefined}>
        <span className="only-read">{t('authoring.compare.before')}</span>
        {start}
        {changed.before && <del>{changed.before}</del>}
        {end}
      </p>
      {!isText && <span aria-hidden="true">→</span>}
      <p className={isText ? 'prose' : undefined}>
        <span className="only-read">{t('authoring.compare.after')}</span>
        {start}
        {changed.after && <ins>{changed.after}</ins>}
        {end}
      </p>
    </dd>
  );
}
