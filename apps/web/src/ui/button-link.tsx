import { Button, type ButtonProps } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type ButtonLinkProps = Pick<ButtonProps, 'variant' | 'size' | 'leftSection' | 'className'> & LinkProps & { readonly children: ReactNode };

/** A link that looks like what it is for: the way on. */
export function ButtonLink({ variant, size, leftSection, className, children, ...where }: ButtonLinkProps) {
  return (
    <Button
      component={Link}
      {...(variant && { variant })}
      {...(size && { size })}
      {...(className && { className })}
      leftSection={leftSection}
      {...(where as object)}
    >
      {children}
    </Button>
  );
}
