import { useTranslation } from 'react-i18next';

import type { DayView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';

import classes from './home.module.css';
import { chartOf, HEIGHT, LEFT, WIDTH } from './submissions-curve';

interface SubmissionsChartProps {
  readonly days: readonly DayView[];
  readonly suppliers: number;
  readonly dueDay: string;
  readonly label: string;
}

/** How many had submitted by each day, and when it is due. */
export function SubmissionsChart({ days, suppliers, dueDay, label }: SubmissionsChartProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { curve, end, due, ticks, bottom, first, last } = chartOf(days, suppliers, dueDay);
  return (
    <svg className={classes.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH} y1={y} y2={y} stroke="var(--line)" />
          <text x={LEFT - 8} y={y + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <line x1={due.x} x2={due.x} y1={8} y2={bottom} stroke="var(--text-3)" strokeDasharray="3 3" />
      <text x={due.x} y={8} textAnchor={due.x > WIDTH / 2 ? 'end' : 'start'} dx={due.x > WIDTH / 2 ? -6 : 6} dy={6}>
        {t('home.running.due', { day: day(dueDay, language) })}
      </text>
      <path d={curve} fill="none" stroke="var(--accent)" strokeWidth="1.75" strokeLinejoin="round" />
      {end && <circle cx={end.x} cy={end.y} r="3.5" fill="var(--accent)" />}
      <text x={LEFT} y={HEIGHT - 2}>
        {day(first, language)}
      </text>
      <text x={WIDTH} y={HEIGHT - 2} textAnchor="end">
        {day(last, language)}
      </text>
    </svg>
  );
}
