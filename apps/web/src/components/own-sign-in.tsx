import { SignInForm } from '~/forms/sign-in';
import { session } from '~/session/session';
import { useMe } from '~/session/use-me';

interface OwnSignInProps {
  /** The organization of the page took them in no longer. */
  readonly onElsewhere?: () => unknown;
}

/** Signing in over a page that stands open, for the person whose page it is. */
export function OwnSignIn({ onElsewhere }: OwnSignInProps) {
  const { email, organizationId } = useMe();
  return (
    <SignInForm
      email={email}
      {...(organizationId && { organizationId })}
      onSignedIn={async (view) => {
        session.comeBack(view);
        if (session.state.kind === 'elsewhere') await onElsewhere?.();
      }}
    />
  );
}
