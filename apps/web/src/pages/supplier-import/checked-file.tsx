import { Alert, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { supplierImportsFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { Card } from '~/ui/card';
import { Refused } from '~/ui/refused';
import { Waiting } from '~/ui/waiting';

import { Counts } from './counts';
import { Finished } from './finished';
import { Rows } from './rows';
import type { Outcome } from './search';
import { TakeOver } from './take-over';

interface CheckedFileProps {
  readonly id: string;
  readonly outcome: Outcome | undefined;
  readonly ignored: readonly string[];
  readonly onFilter: (outcome: Outcome | undefined) => void;
  readonly onAgain: () => void;
}

/** What taking over the file would do, row by row. Nothing has happened yet. */
export function CheckedFile({ id, outcome, ignored, onFilter, onAgain }: CheckedFileProps) {
  const { t } = useTranslation();
  const { data: checked, error, isPending } = useQuery(supplierImportsFindOptions({ path: { id } }));
  if (isPending) return <Waiting />;
  if (!checked) return <Refused error={error} />;
  if (checked.state !== 'checked') return <Finished file={checked} onAgain={onAgain} />;
  return (
    <Stack>
      {ignored.length > 0 && (
        <Alert color="gray" variant="light" icon={<IconInfoCircle size={18} />} title={t('supplierImport.ignored.title')}>
          {t('supplierImport.ignored.lead', { headings: ignored.map((heading) => `「${heading}」`).join('') })}
        </Alert>
      )}
      <Card flush title={checked.fileName} lead={t('supplierImport.rows', { count: checked.rowCount })}>
        <Counts file={checked} outcome={outcome} onFilter={onFilter} />
        <TakeOver file={checked} onAgain={onAgain} />
        <Rows file={checked} outcome={outcome} />
      </Card>
    </Stack>
  );
}
