import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { informationClassesListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useText } from '~/messages/use-text';
import { Tag } from '~/ui/tag';

import classes from './information-classes.module.css';

/** The organization's information classes by key, in its order and in the language of the page. */
export function useClassNames(): ReadonlyMap<string, string> {
  const { language } = useText();
  const { data } = useQuery({ ...informationClassesListOptions(), staleTime: 60_000 });
  return useMemo(() => new Map(data?.items.map(({ key, name }) => [key, name[language]])), [data, language]);
}

interface ClassTagsProps {
  readonly keys: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  /** Cut rather than wrapped: in a row of a table. */
  readonly oneLine?: boolean;
}

/** The classes that a supplier handles, by name; a word where it is not known. */
export function ClassTags({ keys, names, oneLine = false }: ClassTagsProps) {
  const { t } = useTranslation();
  if (keys.length === 0) return <span className={classes.unknown}>{t('suppliers.noClasses')}</span>;
  return (
    <span className={classes.list} data-one-line={oneLine || undefined}>
      {keys.map((key) => (
        <Tag key={key}>{names.get(key) ?? key}</Tag>
      ))}
    </span>
  );
}
