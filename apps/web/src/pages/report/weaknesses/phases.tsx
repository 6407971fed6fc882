import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { reportSidesPhasesOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { PhaseFiguresView, PhaseMemberView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { Opens } from '~/components/opens/opens';
import { StandingMark } from '~/components/standing-mark';
import { attainmentStep, wholePerCent } from '~/format/numbers';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { useSpreadFacts } from '../opening/explanation';
import { useExplain, useOpening } from '../opening/openable';
import report from '../report.module.css';
import type { ReportChange, ReportFilter } from '../search';
import { BoxPlot } from '../spread/box-plot';
import { SupplierLink } from '../supplier-link';
import classes from './phases.module.css';

/** As many as stand side by side at a glance; the rest follows on demand. */
const FIRST = 5;
const RULES = { intrusion: 'against', post_intrusion: 'after' } as const;

interface PhasesProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  /** 0..1 */
  readonly passMark: number;
  readonly onNarrow: (change: ReportChange) => void;
}

/** Keeping intruders out, and what helps once one is in, side by side, each with the suppliers that are weakest in it. */
export default function Phases({ campaignId, filter, ...shown }: PhasesProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery(reportSidesPhasesOptions({ path: { id: campaignId }, query: filter }));
  if (error) throw error;
  return (
    <Card flush title={t('sides.phases.title')} lead={t('sides.phases.lead')}>
      {data ? (
        <div className={classes.phases}>
          {data.items.map((phase) => (
            <Phase key={phase.phase} figures={phase} {...shown} />
          ))}
        </div>
      ) : (
        <Skeleton height={280} m="md" width="auto" />
      )}
    </Card>
  );
}

interface PhaseProps extends Pick<PhasesProps, 'passMark' | 'onNarrow'> {
  readonly figures: PhaseFiguresView;
}

function Phase({ figures: { phase, questions, attainment, mustGaps, measured, weakest }, passMark, onNarrow }: PhaseProps) {
  const { t } = useTranslation();
  const factsOf = useSpreadFacts();
  const open = useOpening();
  const explain = useExplain();
  const [all, setAll] = useState(false);
  const title = t(`report.filter.phases.${phase}`);
  const narrower = { words: t(`rules.only.${phase}`), change: { phases: [phase] } };
  const openMedian = () =>
    explain({
      title,
      rule: RULES[phase],
      facts: [
        ...factsOf(attainment),
        [t('report.figures.mustGaps'), t('report.figures.mustGapsCount', { count: mustGaps })],
        [t('sides.phases.questions'), t('sides.phases.questionsCount', { count: questions })],
      ],
      narrower,
    });
  return (
    <section className={classes.phase}>
      <h3>{title}</h3>
      <dl className={classes.numbers}>
        <div>
          <dt>{t('report.spread.median')}</dt>
          <dd>
            {attainment ? (
              <Opens title={title} onOpen={openMedian}>
                {wholePerCent(attainment.median)}
                <small>%</small>
              </Opens>
            ) : (
              '–'
            )}
          </dd>
        </div>
        <div>
          <dt>{t('report.figures.mustGaps')}</dt>
          <dd>
            <Opens
              title={`${title} ${t('report.figures.mustGaps')}`}
              onOpen={() => open({ kind: 'musts', title: `${t('report.figures.mustGaps')} ${title}`, within: narrower.change })}
            >
              {t('report.figures.mustGapsCount', { count: mustGaps })}
            </Opens>
          </dd>
        </div>
        <div>
          <dt>{t('report.spread.chart')}</dt>
          <dd className={classes.spread}>
            {attainment ? (
              <BoxPlot distribution={attainment} passMark={passMark} step={attainmentStep(attainment.median)} />
            ) : (
              t('report.figures.tooFew')
            )}
          </dd>
        </div>
      </dl>
      {weakest.length === 0 ? (
        <p className={report.note}>{t(questions === 0 ? 'sides.phases.noQuestions' : 'sides.noAnswers')}</p>
      ) : (
        <DataTable
          caption={`${title} ${t('sides.phases.weakest')}`}
          cards
          columns={[
            { key: 'supplier', words: t('sides.phases.weakest') },
            { key: 'standing', words: t('report.heat.standing') },
            { key: 'attainment', words: t('report.weakest.attainment') },
            { key: 'musts', words: t('report.heat.must'), right: true },
          ]}
        >
          {weakest.slice(0, all ? weakest.length : FIRST).map((member) => (
            <tr key={member.relationshipId}>
              <td className={report.company} data-card="title">
                <SupplierLink submissionId={member.submissionId} name={member.supplierName} />
              </td>
              <td>
                <StandingMark standing={member.standing} />
              </td>
              <td>
                <OfSupplier member={member} kind="overall" phase={phase}>
                  <AttainmentCell attainment={member.attainment} />
                </OfSupplier>
              </td>
              <td data-right>
                {member.mustGaps === 0 ? (
                  '–'
                ) : (
                  <OfSupplier member={member} kind="musts" phase={phase}>
                    {member.mustGaps}
                  </OfSupplier>
                )}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      <p className={classes.actions}>
        {weakest.length > FIRST && (
          <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('sides.phases.fewer') : t('sides.phases.more', { count: weakest.length, measured })}
          </Button>
        )}
        <Button variant="subtle" onClick={() => onNarrow(narrower.change)}>
          {narrower.words}
        </Button>
      </p>
    </section>
  );
}

interface OfSupplierProps {
  readonly member: PhaseMemberView;
  readonly kind: 'overall' | 'musts';
  readonly phase: PhaseFiguresView['phase'];
  readonly children: ReactNode;
}

/** A number of one supplier over the questions of a phase. */
function OfSupplier({ member: { submissionId, supplierName }, kind, phase, children }: OfSupplierProps) {
  const { t } = useTranslation();
  const open = useOpening();
  if (!submissionId) return children;
  const words = t(kind === 'musts' ? 'report.heat.must' : 'report.weakest.attainment');
  return (
    <Opens
      title={`${supplierName} ${words}`}
      onOpen={() => open({ kind: 'supplier', opened: { kind, phase, submissionId, supplierName } })}
    >
      {children}
    </Opens>
  );
}
