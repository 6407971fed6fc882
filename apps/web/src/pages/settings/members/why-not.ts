import { useTranslation } from 'react-i18next';

import type { MemberView } from '~/api/generated/types.gen';
import { useIsOwner } from '~/session/roles';
import { useMay, useMe } from '~/session/use-me';

/** Why something cannot be done to a member; null where it can. The API decides; this says it before it has to. */
export function useWhyNot(member: MemberView): { readonly changeRoles: string | null; readonly suspend: string | null } {
  const { t } = useTranslation();
  const mayManage = useMay()('members.manage');
  const isOwner = useIsOwner();
  const { id } = useMe();

  const general = !mayManage ? t('settings.onlyManagers') : member.roles.includes('owner') && !isOwner ? t('roles.onlyOwners') : null;
  return { changeRoles: general, suspend: general ?? (member.id === id ? t('members.notYourself') : null) };
}
