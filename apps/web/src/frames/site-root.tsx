import { Outlet } from '@tanstack/react-router';

import { LostLine } from '~/components/lost-line';

export function SiteRoot() {
  return (
    <>
      <LostLine />
      <Outlet />
    </>
  );
}
