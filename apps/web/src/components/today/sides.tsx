import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { VersionNameView } from '~/api/generated/types.gen';
import { DataTable } from '~/ui/data-table';

import classes from './today.module.css';

export interface Compared {
  readonly name: string;
  /** In the place of the name, where it has a look of its own. */
  readonly mark?: ReactNode;
  readonly before: ReactNode;
  readonly now: ReactNode;
}

interface SideBySideProps {
  readonly frozen: VersionNameView;
  readonly today: VersionNameView;
  readonly rows: readonly Compared[];
}

/** What the frozen version came to beside what the newest one comes to, number by number. */
export function SideBySide({ frozen, today, rows }: SideBySideProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('today.title')}
      columns={[
        { key: 'what', words: t('today.what') },
        { key: 'before', words: <VersionHead name={t('today.then')} number={frozen.number} />, right: true },
        { key: 'now', words: <VersionHead name={t('today.now')} number={today.number} />, right: true },
      ]}
    >
      {rows.map(({ name, mark, before, now }) => (
        <tr key={name}>
          <td className={classes.what}>{mark ?? name}</td>
          <td data-right>{before}</td>
          <td data-right>{now}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function VersionHead({ name, number }: { readonly name: string; readonly number: number }) {
  const { t } = useTranslation();
  return (
    <span className={classes.version}>
      {name} <small>{t('today.version', { number })}</small>
    </span>
  );
}
