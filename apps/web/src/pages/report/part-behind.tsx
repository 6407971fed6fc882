import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { QuestionReportView, ResultPartView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import classes from '~/components/opens/opens.module.css';
import { answerPlace } from '~/components/result/answer-place';
import { plain, wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import { Facts } from '~/ui/facts';
import { Tag } from '~/ui/tag';
import report from './report.module.css';

interface PartBehindProps {
  readonly part: ResultPartView;
  /** Only what is missing among the musts. */
  readonly mustsOnly: boolean;
}

/** An attainment taken apart: what was divided by what, and what each question brought in. */
export function PartBehind({ part, mustsOnly }: PartBehindProps) {
  const { t } = useTranslation();
  const { attainment, coverage, terms, counts } = part.summary;
  const rows = mustsOnly ? part.questions.filter(({ must, gap }) => must && (gap ?? 0) > 0) : part.questions;
  return (
    <>
      <p className={`prose ${classes.rule}`}>{t(mustsOnly ? 'sides.cell.mustsRule' : 'sides.cell.rule')}</p>
      {mustsOnly ? (
        <Facts facts={[[t('report.figures.mustGaps'), t('report.figures.mustGapsCount', { count: counts.mustGaps })]]} />
      ) : (
        <Facts
          facts={[
            [
              t('report.weakest.attainment'),
              attainment === null
                ? t('sides.cell.nothing')
                : t('result.fraction', {
                    numerator: plain(terms.attainment.numerator),
                    denominator: plain(terms.attainment.denominator),
                    result: `${wholePerCent(attainment)}%`,
                  }),
            ],
            [t('sides.cell.coverage'), coverage === null ? '' : `${wholePerCent(coverage)}%`],
            [t('report.figures.mustGaps'), t('report.figures.mustGapsCount', { count: counts.mustGaps })],
          ]}
        />
      )}
      {rows.length > 0 && (
        <div className={classes.rows}>
          <DataTable
            caption={t('sides.cell.questions')}
            columns={[
              { key: 'question', words: t('report.gaps.question') },
              { key: 'answer', words: t('rules.question.answer') },
              { key: 'target', words: t('rules.question.target') },
              { key: 'share', words: t('sides.cell.share'), right: true },
            ]}
          >
            {rows.map((question) => (
              <Row key={question.key} question={question} submissionId={part.submissionId} />
            ))}
          </DataTable>
        </div>
      )}
      {mustsOnly && rows.length === 0 && <p className={report.note}>{t('sides.cell.noMusts')}</p>}
    </>
  );
}

function Row({ question, submissionId }: { readonly question: QuestionReportView; readonly submissionId: string }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { key, topic, status, level, target, max, must, weight, attainment } = question;
  const isLevel = status === 'met' || status === 'gap';
  return (
    <tr>
      <td>
        <span className={report.id}>{key}</span>
        <Link to={paths.supplierResult} params={{ id: submissionId }} hash={answerPlace(key)}>
          {text(topic)}
        </Link>{' '}
        {must && <Tag outlined>{t('report.gaps.must')}</Tag>}
      </td>
      <td>
        {isLevel ? <LevelMark level={level} max={max} /> : <small className={classes.aside}>{t(`sides.matrix.said.${status}`)}</small>}
      </td>
      <td>
        <LevelMark level={target} max={max} />
      </td>
      <td data-right className={classes.shareOf}>
        {attainment === null ? '–' : t('sides.cell.times', { weight, share: wholePerCent(attainment) })}
      </td>
    </tr>
  );
}
