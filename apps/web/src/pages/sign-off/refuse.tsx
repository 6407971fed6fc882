import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { signOffRefuse } from '~/api/generated/sdk.gen';

import { ReasonButton } from './reason-button';
import classes from './sign-off.module.css';

interface RefuseProps {
  readonly assessmentId: string;
  readonly buyer: string;
}

/** A supplier may say that it will not answer. It ends there, and the buyer reads why. */
export function Refuse({ assessmentId, buyer }: RefuseProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return (
    <div className={classes.actions}>
      <ReasonButton
        quiet
        label={t('signOff.refuse.open')}
        title={t('signOff.refuse.title')}
        lead={t('signOff.refuse.lead', { buyer })}
        action={t('signOff.refuse.action')}
        send={async (reason) => {
          await signOffRefuse({ path: { id: assessmentId }, body: { reason } });
          await queryClient.invalidateQueries();
          scrollTo({ top: 0 });
        }}
      />
    </div>
  );
}
