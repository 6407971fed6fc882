import { Button, type ButtonProps } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link that looks like what it is for: the way on. */
export function ButtonLink({ variant, children, ...where }: Pick<ButtonProps, 'variant'> & LinkProps & { readonly children: ReactNode }) {
  return (
    <Button component={Link} {...(variant && { variant })} {...(where as object)}>
      {children}
    </Button>
  );
}
