import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import { Card } from './card';
import { Page } from './page';

interface WordProps {
  readonly title: string;
  /** One calm sentence. */
  readonly children: ReactNode;
  /** The ways on. */
  readonly ways?: ReactNode;
}

/** A page that says one thing, and where to go from here. */
export function Word({ title, children, ways }: WordProps) {
  return (
    <Page title={title}>
      <Card>
        <Stack align="flex-start">
          <div className="prose">{children}</div>
          {ways}
        </Stack>
      </Card>
    </Page>
  );
}
