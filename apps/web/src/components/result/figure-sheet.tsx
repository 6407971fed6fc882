import { useTranslation } from 'react-i18next';

import type { QuestionReportView } from '~/api/generated/types.gen';
import { AnswerRow, AnswersBehind } from '~/components/opens/answers-behind';
import { RuleSheet } from '~/components/opens/rule-sheet';
import { type Fraction, useFraction } from '~/components/opens/use-fraction';
import { oneDecimal, wholePerCent } from '~/format/numbers';
import { Facts } from '~/ui/facts';

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
  const fractionOf = useFraction();
  const { figure, of, summary } = opened;
  const name = t(figure === 'gaps' ? 'today.gaps' : figure === 'mustGaps' ? 'today.mustGaps' : `result.${figure}`);
  const title = of === '' ? name : t('opens.figure.of', { name: of, figure: name });
  const rule = isFraction(figure) ? t(`result.formula.${figure}`) : t(`opens.figure.rule.${figure}`);
  const value = isFraction(figure) ? fractionOf(summary, figure) : t('opens.questions', { count: summary.counts[figure] });
  return (
    <RuleSheet title={title} rule={rule} open={open} onClose={onClose}>
      <Facts facts={[[name, value]]} />
      <AnswersBehind caption={t('opens.answers')} share={t(`opens.figure.column.${figure}`)} nothing={t('opens.figure.none')}>
        {rowsOf(opened).map((question) => (
          <AnswerRow
            key={question.key}
            name={<AnswerName questionKey={question.key} topic={question.topic} must={question.must} onLeave={onClose} />}
            answer={question}
          >
            <Share question={question} figure={figure} />
          </AnswerRow>
        ))}
      </AnswersBehind>
    </RuleSheet>
  );
}

function isFraction(figure: Figure): figure is Fraction {
  return figure === 'attainment' || figure === 'maturity' || figure === 'coverage';
}

/** What one question brings in. */
function Share({ question, figure }: { readonly question: QuestionReportView; readonly figure: Figure }) {
  const { t } = useTranslation();
  const { weight, attainment, level, max, gap } = question;
  if (figure === 'gaps' || figure === 'mustGaps') return gap;
  if (attainment === null || level === null) return '–';
  if (figure === 'attainment') return t('sides.cell.times', { weight, share: wholePerCent(attainment) });
  if (figure === 'maturity') return `${weight} × ${oneDecimal((4 * level) / max)}`;
  return weight;
}
