import { useTranslation } from 'react-i18next';

import type { QuestionReportView } from '~/api/generated/types.gen';
import { LevelMark } from '~/components/level-mark';
import opens from '~/components/opens/opens.module.css';
import { oneDecimal, plain, wholePerCent } from '~/format/numbers';
import { DataTable } from '~/ui/data-table';
import { Facts } from '~/ui/facts';
import { Sheet } from '~/ui/sheet';

import { AnswerName } from './answer-name';
import { type Figure, type OpenedFigure, rowsOf } from './opened-figure';

interface FigureSheetProps {
  readonly opened: OpenedFigure;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A number of a result opened: its rule, what was divided by what, and each answer that went in with its weight. */
export default function FigureSheet({ opened, open, onClose }: FigureSheetProps) {
  const { t } = useTranslation();
  const { figure, of } = opened;
  const name = t(figure === 'gaps' ? 'today.gaps' : figure === 'mustGaps' ? 'today.mustGaps' : `result.${figure}`);
  const rows = rowsOf(opened);
  return (
    <Sheet title={of === '' ? name : t('opens.figure.of', { name: of, figure: name })} open={open} onClose={onClose}>
      <p className={`prose ${opens.rule}`}>{isSum(figure) ? t(`result.formula.${figure}`) : t(`opens.figure.rule.${figure}`)}</p>
      <Arithmetic opened={opened} name={name} />
      {rows.length === 0 && <p className="prose">{t('opens.figure.none')}</p>}
      {rows.length > 0 && (
        <div className={opens.rows}>
          <DataTable
            caption={t('opens.answers')}
            columns={[
              { key: 'question', words: t('report.gaps.question') },
              { key: 'answer', words: t('rules.question.answer') },
              { key: 'target', words: t('rules.question.target') },
              { key: 'share', words: t(`opens.figure.column.${figure}`), right: true },
            ]}
          >
            {rows.map((question) => (
              <Row key={question.key} question={question} figure={figure} onLeave={onClose} />
            ))}
          </DataTable>
        </div>
      )}
    </Sheet>
  );
}

type Sum = 'attainment' | 'maturity' | 'coverage';

function isSum(figure: Figure): figure is Sum {
  return figure === 'attainment' || figure === 'maturity' || figure === 'coverage';
}

/** The fraction, or how many there are. */
function Arithmetic({ opened: { figure, summary }, name }: { readonly opened: OpenedFigure; readonly name: string }) {
  const { t } = useTranslation();
  if (!isSum(figure)) return <Facts facts={[[name, t('opens.questions', { count: summary.counts[figure] })]]} />;
  const value = summary[figure];
  const { numerator, denominator } = summary.terms[figure];
  const result = value === null ? '' : figure === 'maturity' ? oneDecimal(value) : `${wholePerCent(value)}%`;
  return (
    <Facts
      facts={[
        [
          name,
          value === null
            ? t('sides.cell.nothing')
            : t('result.fraction', { numerator: plain(numerator), denominator: plain(denominator), result }),
        ],
      ]}
    />
  );
}

interface RowProps {
  readonly question: QuestionReportView;
  readonly figure: Figure;
  readonly onLeave: () => void;
}

function Row({ question, figure, onLeave }: RowProps) {
  const { t } = useTranslation();
  const { key, topic, must, status, level, target, max } = question;
  const isLevel = status === 'met' || status === 'gap';
  return (
    <tr>
      <td>
        <AnswerName questionKey={key} topic={topic} must={must} onLeave={onLeave} />
      </td>
      <td>{isLevel ? <LevelMark level={level} max={max} /> : <small className={opens.aside}>{t(`sides.matrix.said.${status}`)}</small>}</td>
      <td>
        <LevelMark level={target} max={max} />
      </td>
      <td data-right className={opens.shareOf}>
        <Share question={question} figure={figure} />
      </td>
    </tr>
  );
}

/** What one question brings in. */
function Share({ question, figure }: Pick<RowProps, 'question' | 'figure'>) {
  const { t } = useTranslation();
  const { weight, attainment, level, max, gap } = question;
  if (figure === 'gaps' || figure === 'mustGaps') return gap;
  if (attainment === null || level === null) return '–';
  if (figure === 'attainment') return t('sides.cell.times', { weight, share: wholePerCent(attainment) });
  if (figure === 'maturity') return `${weight} × ${oneDecimal((4 * level) / max)}`;
  return weight;
}
