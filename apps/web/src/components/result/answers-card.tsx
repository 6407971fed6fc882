import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { QuestionReportView, SubmissionReportView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';

import { answerPlace } from './answer-place';
import classes from './answers-card.module.css';

/** Every answer with its target, folded away until one wants them or comes by a link to one of them. */
export function AnswersCard({ report: { questions } }: { readonly report: SubmissionReportView }) {
  const { t } = useTranslation();
  const place = useLocation({ select: ({ hash }) => hash });
  const isMeant = questions.some(({ key }) => answerPlace(key) === place);
  const [open, setOpen] = useState(isMeant);
  const meant = useRef<HTMLTableRowElement>(null);

  useEffect(() => {
    if (!questions.some(({ key }) => answerPlace(key) === place)) return;
    setOpen(true);
    meant.current?.scrollIntoView({ block: 'center' });
  }, [place, questions]);
  // Where it was folded away, the row is there only now.
  useEffect(() => {
    if (open) meant.current?.scrollIntoView({ block: 'center' });
  }, [open]);
  return (
    <Card flush title={t('sides.answers.title')} lead={t('sides.answers.lead')}>
      <UnstyledButton className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'sides.answers.hide' : 'sides.answers.show', { count: questions.length })}
        <IconChevronDown size={14} aria-hidden data-open={open || undefined} />
      </UnstyledButton>
      {open && (
        <DataTable
          caption={t('sides.answers.title')}
          columns={[
            { key: 'question', words: t('report.gaps.question') },
            { key: 'answer', words: t('rules.question.answer') },
            { key: 'target', words: t('rules.question.target') },
            { key: 'attainment', words: t('report.weakest.attainment'), right: true },
            { key: 'weight', words: t('result.factors.weight'), right: true },
          ]}
        >
          {questions.map((question) => {
            const isThis = answerPlace(question.key) === place;
            return <Row key={question.key} question={question} isMeant={isThis} ref={isThis ? meant : undefined} />;
          })}
        </DataTable>
      )}
    </Card>
  );
}

interface RowProps {
  readonly question: QuestionReportView;
  readonly isMeant: boolean;
  readonly ref: React.Ref<HTMLTableRowElement> | undefined;
}

function Row({ question, isMeant, ref }: RowProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { key, topic, must, status, level, target, max, levelText, reason, comment, attainment, weight } = question;
  return (
    <tr ref={ref} id={answerPlace(key)} data-meant={isMeant || undefined} className={classes.row}>
      <td>
        <small className={classes.key}>{key}</small> {text(topic)} {must && <Tag outlined>{t('result.mustTag')}</Tag>}
      </td>
      <td>
        <span className={classes.answer}>
          <LevelMark level={level} max={max} />
          <span>
            {levelText ? text(levelText) : t(`sides.matrix.said.${status === 'met' || status === 'gap' ? 'level' : status}`)}
            {(reason || comment) && <small>{[reason, comment].filter(Boolean).join(' / ')}</small>}
          </span>
        </span>
      </td>
      <td>
        <LevelMark level={target} max={max} />
      </td>
      <td data-right>{attainment === null ? '–' : `${wholePerCent(attainment)}%`}</td>
      <td data-right>{weight}</td>
    </tr>
  );
}
