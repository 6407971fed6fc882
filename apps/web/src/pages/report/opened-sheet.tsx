import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { reportsQuestionsOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { ReportsQuestionsData } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';
import classes from '~/components/opens/opens.module.css';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Refused } from '~/ui/refused';
import { Sheet } from '~/ui/sheet';
import { AnswerBehind } from './answer-behind';
import type { Opened } from './opened';
import { PartBehind } from './part-behind';
import type { ReportChange, ReportFilter } from './search';

interface OpenedSheetProps {
  readonly opened: Opened;
  readonly open: boolean;
  readonly filter: ReportFilter;
  readonly onNarrow: (change: ReportChange) => void;
  readonly onClose: () => void;
}

/** A number about one supplier opened: the questions behind its number with their weights, and the way to the answers. */
export default function OpenedSheet({ opened, open, filter, onNarrow, onClose }: OpenedSheetProps) {
  const { t } = useTranslation();
  const titleOf = useTitle();
  const { submissionId } = opened;
  const query = partOf(opened, filter);
  const { data, error } = useQuery({ ...reportsQuestionsOptions({ path: { id: submissionId }, query }), enabled: open });
  return (
    <Sheet title={titleOf(opened)} open={open} onClose={onClose}>
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

function useTitle(): (opened: Opened) => string {
  const { t } = useTranslation();
  const { text } = useText();
  return (opened) => {
    const { supplierName: supplier } = opened;
    switch (opened.kind) {
      case 'domain':
        return `${supplier} ${opened.domain.domain} ${text(opened.domain.name)}`;
      case 'answer':
        return `${supplier} ${opened.questionKey}`;
      case 'class':
        return `${supplier} ${opened.title}`;
      default: {
        const title = t(`sides.cell.${opened.kind}`, { supplier });
        return opened.phase ? `${title} ${t(`report.filter.phases.${opened.phase}`)}` : title;
      }
    }
  };
}

/** The questions that the number is worked out from, under the filter that holds. */
function partOf(opened: Opened, { domains, phases }: ReportFilter): NonNullable<ReportsQuestionsData['query']> {
  const part = { ...(domains && { domains }), ...(phases && { phases }) };
  switch (opened.kind) {
    case 'domain':
      return { ...part, domains: [opened.domain.domain] };
    case 'answer':
      return { ...part, domains: [opened.domain] };
    case 'class':
      return { ...part, class: opened.classKey };
    default:
      return opened.phase ? { ...part, phases: [opened.phase] } : part;
  }
}
