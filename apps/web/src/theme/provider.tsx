import '@fontsource-variable/noto-sans-jp/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './tokens.css';
import './levels.css';
import './base.css';

import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

import { fittedVariables, theme } from './theme';

const colours = localStorageColorSchemeManager({ key: 'enjuku.colours' });
/** Of this very answer; without it the page's policy would refuse the styles that Mantine writes. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
// Where the dialogs' scroll lock looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={fittedVariables}
      colorSchemeManager={colours}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
    >
      {children}
    </MantineProvider>
  );
}
