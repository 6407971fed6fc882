import { Menu } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** One of a menu's ways to another page of the site: a link, so that it opens beside this one, too. */
export function MenuLink({ children, ...where }: LinkProps & { readonly children: ReactNode }) {
  return (
    <Menu.Item component={Link} {...(where as object)}>
      {children}
    </Menu.Item>
  );
}
