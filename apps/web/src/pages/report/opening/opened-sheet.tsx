import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { submissionResultsQuestionsOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { SubmissionResultsQuestionsData } from '~/api/generated/types.gen';
import { Awaited } from '~/components/opens/awaited';
import classes from '~/components/opens/opens.module.css';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import type { ReportFilter } from '../search';
import { AnswerBehind } from './answer-behind';
import type { OpeningSheetProps } from './openable';
import type { Opened } from './opened';
import { PartBehind } from './part-behind';

interface OpenedSheetProps extends OpeningSheetProps {
  readonly opened: Opened;
}

/** A number about one supplier opened: the questions behind its number with their weights, and the way to the answers. */
export function OpenedSheet({ opened, open, filter, onNarrow, onClose }: OpenedSheetProps) {
  const { t } = useTranslation();
  const titleOf = useTitle();
  const { submissionId } = opened;
  const questions = useQuery({
    ...submissionResultsQuestionsOptions({ path: { id: submissionId }, query: partOf(opened, filter) }),
    enabled: open,
  });
  const isMusts = opened.kind === 'musts';
  const rule = opened.kind === 'answer' ? undefined : t(isMusts ? 'sides.cell.mustsRule' : 'sides.cell.rule');
  return (
    <RuleSheet title={titleOf(opened)} rule={rule} open={open} onClose={onClose}>
      <Awaited query={questions}>
        {(part) =>
          opened.kind === 'answer' ? (
            <AnswerBehind part={part} questionKey={opened.questionKey} />
          ) : (
            <PartBehind part={part} mustsOnly={isMusts} />
          )
        }
      </Awaited>
      <div className={classes.actions}>
        <ButtonLink variant="default" to={paths.supplierResult} params={{ id: submissionId }}>
          {t('sides.cell.result')}
        </ButtonLink>
        {opened.kind === 'domain' && filter.domains?.length !== 1 && (
          <Button variant="default" onClick={() => onNarrow({ domains: [opened.domain.domain] })}>
            {t('rules.only.domain')}
          </Button>
        )}
      </div>
    </RuleSheet>
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
function partOf(opened: Opened, { domains, phases }: ReportFilter): NonNullable<SubmissionResultsQuestionsData['query']> {
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
