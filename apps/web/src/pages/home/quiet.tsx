import { useTranslation } from 'react-i18next';

import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';

/** On a day on which nothing has to be done: what would stand here, and where past things are. */
export function Quiet({ side }: { readonly side: 'buyer' | 'supplier' }) {
  const { t } = useTranslation();
  return (
    <Card>
      <Empty
        title={t('home.quiet.title')}
        action={
          side === 'supplier' && (
            <ButtonLink variant="default" to={paths.assessments}>
              {t('home.quiet.past')}
            </ButtonLink>
          )
        }
      >
        {t(`home.quiet.${side}`)}
      </Empty>
    </Card>
  );
}
