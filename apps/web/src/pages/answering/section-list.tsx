import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useText } from '~/messages/use-text';
import { ShareBar } from '~/ui/share-bar';

import classes from './section-list.module.css';
import { type Part, progressOf } from './sheet';
import type { Sheet } from './use-sheet';

interface SectionListProps {
  readonly sheet: Sheet;
  /** After one was chosen. */
  readonly onChosen?: () => void;
}

/** The sections with how far each one is. Choosing one leads to its first open question. */
export function SectionList({ sheet, onChosen }: SectionListProps) {
  const { t } = useTranslation();
  const { parts, position, progress, contentAt } = sheet;
  const words = t('answering.answeredOf', { answered: progress.answered, count: progress.total });
  return (
    <nav aria-label={t('answering.sections')}>
      <div className={classes.overall}>
        <p>
          <span>{t('answering.overall')}</span>
          <span className="figures">{words}</span>
        </p>
        <ShareBar done={progress.answered} total={progress.total} label={words} />
      </div>
      <ol className={classes.list}>
        {parts.map((part) => {
          const { answered, total } = progressOf(part.items, contentAt);
          return (
            <li key={part.key}>
              <button
                type="button"
                aria-current={part.key === position?.part.key ? 'step' : undefined}
                onClick={() => {
                  sheet.goToPart(part);
                  onChosen?.();
                }}
              >
                <span className={classes.dot} data-done={answered === total || undefined}>
                  {answered === total && <IconCheck size={10} stroke={3} aria-hidden />}
                </span>
                <PartName part={part} />
                <small>{`${answered}/${total}`}</small>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

export function PartName({ part }: { readonly part: Part }) {
  const { t } = useTranslation();
  const { text } = useText();
  return <span>{part.name ? text(part.name) : t('answering.about')}</span>;
}
