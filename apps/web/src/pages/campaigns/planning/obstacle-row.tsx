import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { suppliersEdit } from '~/api/generated/sdk.gen';
import type { EditSupplierDto, ObstacleView } from '~/api/generated/types.gen';
import { useClassNames } from '~/components/information-classes';
import { paths } from '~/paths';
import { useMay } from '~/session/use-me';
import { Refused } from '~/ui/refused';

import { MissingClasses } from './missing-classes';
import { MissingContact } from './missing-contact';
import classes from './planning.module.css';
import { CHECK } from './use-check';

interface ObstacleRowProps {
  readonly campaignId: string;
  readonly obstacle: ObstacleView;
}

/** One supplier that cannot be asked yet, and what mends it. */
export function ObstacleRow({ campaignId, obstacle }: ObstacleRowProps) {
  const { t } = useTranslation();
  const names = useClassNames();
  const client = useQueryClient();
  const may = useMay()('suppliers.write');
  const { relationshipId, code, name, version, reason } = obstacle;
  const mend = useMutation({
    mutationFn: (changes: Omit<EditSupplierDto, 'version'>) =>
      suppliersEdit({ path: { id: relationshipId }, body: { version, ...changes } }),
    // Refused or not: another version of the supplier has to be read before the next try.
    onSettled: () => client.invalidateQueries({ queryKey: [CHECK, campaignId] }),
  });
  const uncovered = obstacle.classes.map((key) => names.get(key) ?? key).join(t('planning.between'));
  return (
    <li>
      <div>
        <span className={classes.code}>{code}</span> <b>{name}</b>
        <p>
          {reason === 'class_not_covered'
            ? t('planning.reasons.class_not_covered', { classes: uncovered })
            : t(`planning.reasons.${reason}`)}
        </p>
        <Refused error={mend.error} />
      </div>
      {reason === 'class_not_covered' ? (
        <Link to={paths.campaignEdit} params={{ id: campaignId }} search={{ step: 'against' }}>
          {t('planning.obstacles.otherBaseline')}
        </Link>
      ) : !may ? (
        <p>{t('suppliers.mayNot')}</p>
      ) : reason === 'no_classes' ? (
        <MissingClasses supplier={name} sending={mend.isPending} onSave={(chosen) => mend.mutate({ classes: chosen })} />
      ) : (
        <MissingContact supplier={name} sending={mend.isPending} onSave={(contact) => mend.mutate({ contacts: [contact] })} />
      )}
    </li>
  );
}
