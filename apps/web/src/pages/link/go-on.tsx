import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { OwnOrganizationView } from '~/api/generated/types.gen';
import { workIn } from '~/session/work-in';
import { Refused } from '~/ui/refused';

interface GoOnProps {
  /** Where the assessment is. */
  readonly home: OwnOrganizationView;
  /** Whether one works there now. */
  readonly isHere: boolean;
  readonly onDone: () => unknown;
}

/** On to the assessment, in the organization that it is with. */
export function GoOn({ home, isHere, onDone }: GoOnProps) {
  const { t } = useTranslation();
  const go = useMutation({ mutationFn: () => workIn(home.organizationId), onSuccess: onDone });
  return (
    <>
      <p className="prose">{t('link.withYours', { organization: home.organizationName })}</p>
      <Refused error={go.error} />
      <Button onClick={() => go.mutate()} loading={go.isPending}>
        {isHere ? t('link.goOn') : t('link.goOnIn', { organization: home.organizationName })}
      </Button>
    </>
  );
}
