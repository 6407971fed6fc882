import { useTranslation } from 'react-i18next';

import type { ResultPartView } from '~/api/generated/types.gen';
import { AnswerRow, AnswersBehind } from '~/components/opens/answers-behind';
import { useFraction } from '~/components/opens/use-fraction';
import { AnswerLink } from '~/components/result/answer-link';
import { wholePerCent } from '~/format/numbers';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Facts } from '~/ui/facts';
import { Tag } from '~/ui/tag';

import report from '../report.module.css';

interface PartBehindProps {
  readonly part: ResultPartView;
  /** Only what is missing among the musts. */
  readonly mustsOnly: boolean;
}

/** An attainment taken apart: what was divided by what, and what each question brought in. */
export function PartBehind({ part: { summary, questions, submissionId: id }, mustsOnly }: PartBehindProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const fractionOf = useFraction();
  const { coverage, counts } = summary;
  const rows = mustsOnly ? questions.filter(({ must, gap }) => must && (gap ?? 0) > 0) : questions;
  const musts = [t('report.figures.mustGaps'), t('report.figures.mustGapsCount', { count: counts.mustGaps })] as const;
  const whole = [
    [t('report.weakest.attainment'), fractionOf(summary)],
    [t('sides.cell.coverage'), coverage === null ? '' : `${wholePerCent(coverage)}%`],
    musts,
  ] as const;
  return (
    <>
      <Facts facts={mustsOnly ? [musts] : whole} />
      <AnswersBehind
        caption={t('sides.cell.questions')}
        share={t('sides.cell.share')}
        nothing={t(mustsOnly ? 'sides.cell.noMusts' : 'opens.figure.none')}
      >
        {rows.map(({ key, topic, must, weight, attainment, ...answer }) => (
          <AnswerRow
            key={key}
            name={
              <>
                <span className={report.id}>{key}</span>
                <AnswerLink at={{ to: paths.supplierResult, id }} questionKey={key}>
                  {text(topic)}
                </AnswerLink>{' '}
                {must && <Tag outlined>{t('report.gaps.must')}</Tag>}
              </>
            }
            answer={answer}
          >
            {attainment === null ? '–' : t('sides.cell.times', { weight, share: wholePerCent(attainment) })}
          </AnswerRow>
        ))}
      </AnswersBehind>
    </>
  );
}
