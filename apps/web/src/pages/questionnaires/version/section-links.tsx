import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import classes from './section-links.module.css';

interface SectionLinksProps {
  readonly sections: readonly { readonly key: string; readonly name: string; readonly count: number }[];
}

/** The sections of the page below, to jump to. On a phone they stand in one line that scrolls. */
export function SectionLinks({ sections }: SectionLinksProps) {
  const { t } = useTranslation();
  if (sections.length === 0) return null;
  return (
    <nav className={`not-printed ${classes.sections}`} aria-label={t('library.sections')}>
      <ul>
        {sections.map(({ key, name, count }) => (
          <li key={key}>
            <Link to="." search={true} hash={key} replace>
              <span>{name}</span>
              <span className="figures">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
