import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { reportsQuestionsOptions } from '~/api/generated/@tanstack/react-query.gen';
import { Refusal } from '~/api/refusal';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Refused } from '~/ui/refused';
import { Sheet } from '~/ui/sheet';

import { AnswerBehind } from './answer-behind';
import type { Opened } from './opened';
import classes from './opens.module.css';
import { PartBehind } from './part-behind';
import type { ReportChange, ReportFilter } from './search';

interface OpenedSheetProps {
  readonly opened: Opened;
  readonly open: boolean;
  readonly filter: ReportFilter;
  readonly onNarrow: (change: ReportChange) => void;
  readonly onClose: () => void;
}

/** A cell of the map opened: the questions behind its number with their weights, and the way to the answers. */
export default function OpenedSheet({ opened, open, filter, onNarrow, onClose }: OpenedSheetProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { submissionId, supplierName, kind } = opened;
  const query = partOf(opened, filter);
  const { data, error } = useQuery({ ...reportsQuestionsOptions({ path: { id: submissionId }, query }), enabled: open });
  const titles = {
    overall: () => t('sides.cell.overall', { supplier: supplierName }),
    musts: () => t('sides.cell.musts', { supplier: supplierName }),
    domain: () => (opened.kind === 'domain' ? `${supplierName} ${opened.domain.domain} ${text(opened.domain.name)}` : ''),
    answer: () => (opened.kind === 'answer' ? `${supplierName} ${opened.questionKey}` : ''),
  };
  return (
    <Sheet title={titles[kind]()} open={open} onClose={onClose}>
      {error instanceof Refusal ? <Refused error={error} /> : !data && <Skeleton height={240} />}
      {data &&
        (opened.kind === 'answer' ? (
          <AnswerBehind part={data} questionKey={opened.questionKey} />
        ) : (
          <PartBehind part={data} mustsOnly={opened.kind === 'musts'} />
        ))}
      <div className={classes.actions}>
        <ButtonLink variant="default" to={paths.supplierResult} params={{ id: submissionId }}>
          {t('sides.cell.result')}
        </ButtonLink>
        {opened.kind === 'domain' && filter.domains?.length !== 1 && (
          <Button
            variant="default"
            onClick={() => {
              onNarrow({ domains: [opened.domain.domain] });
              onClose();
            }}
          >
            {t('rules.only.domain')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

/** The questions that the number is worked out from, under the filter that holds. */
function partOf(opened: Opened, { domains, phases }: ReportFilter): ReportFilter {
  const own = opened.kind === 'domain' ? [opened.domain.domain] : opened.kind === 'answer' ? [opened.domain] : domains;
  return { ...(own && { domains: own }), ...(phases && { phases }) };
}
