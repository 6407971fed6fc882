import { useTranslation } from 'react-i18next';

import { Card } from '~/ui/card';

import classes from './home.module.css';
import { NeedRow } from './need-row';
import type { NeedGroup } from './needs';

interface NeedListProps {
  readonly group: NeedGroup;
  /** Its first row has the page's one filled button. */
  readonly isFirst: boolean;
}

/** What needs somebody for the same reason. */
export function NeedList({ group: { key, needs }, isFirst }: NeedListProps) {
  const { t } = useTranslation();
  return (
    <Card flush title={t(`home.groups.${key}`)} aside={<span className={classes.count}>{t('home.needs', { count: needs.length })}</span>}>
      <ul>
        {needs.map((need, index) => (
          <NeedRow key={need.kind} need={need} isUrgent={key === 'urgent'} isFirst={isFirst && index === 0} />
        ))}
      </ul>
    </Card>
  );
}
