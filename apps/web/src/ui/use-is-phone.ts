import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is as narrow as a phone's (720 px, as in style sheets); known from the first drawing on. */
export function useIsPhone(): boolean {
  return useMediaQuery('(max-width: 720px)', undefined, { getInitialValueInEffect: false });
}
