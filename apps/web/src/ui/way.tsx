import { Anchor } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A quiet link to another page of the site, below a form or in a sentence. */
export function Way({ children, ...where }: LinkProps & { readonly children: ReactNode }) {
  return (
    <Anchor component={Link} size="sm" {...(where as object)}>
      {children}
    </Anchor>
  );
}
