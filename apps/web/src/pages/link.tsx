import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { linksPurpose } from '~/api/generated/sdk.gen';
import type { LinkPurposeView } from '~/api/generated/types.gen';
import { Waiting } from '~/ui/waiting';

import { AddressConfirmation } from './link/address-confirmation';
import { LinkEnded } from './link/link-ended';
import { MemberInvitation } from './link/member-invitation';
import { PasswordReset } from './link/password-reset';
import { SupplierInvitation } from './link/supplier-invitation';

const PAGES: Readonly<Record<LinkPurposeView['purpose'], (props: { readonly token: string }) => React.ReactNode>> = {
  address_confirmation: AddressConfirmation,
  password_reset: PasswordReset,
  member_invitation: MemberInvitation,
  supplier_invitation: SupplierInvitation,
};

/** Where every personal link of a mail leads. Asking what it is for uses nothing up and does not count as opened. */
export function LinkPage() {
  const { token } = useParams({ from: '/visitors/l/$token' });
  const purpose = useQuery({
    queryKey: ['link', token, 'purpose'],
    queryFn: async () => (await linksPurpose({ body: { token } })).data.purpose,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

  if (purpose.isError) return <LinkEnded error={purpose.error} again={() => purpose.refetch()} />;
  if (!purpose.data) return <Waiting />;
  const Landing = PAGES[purpose.data];
  return <Landing token={token} />;
}
