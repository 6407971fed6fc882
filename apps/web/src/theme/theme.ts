import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  rem,
  type VariantColorsResolver,
} from '@mantine/core';

/** 藍: "act here" or "you are here", and nothing else. */
const ai: MantineColorsTuple = [
  '#eef1fa',
  '#d5dcf2',
  '#b9c5ea',
  '#9db0f5',
  '#7c92de',
  '#5f78c8',
  '#4560b3',
  '#2f4b9e',
  '#263e86',
  '#1d316c',
];

/** What is filled with the accent takes the ink that the tokens give it, in light and in dark; Mantine would measure the light one alone. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isAccent = input.variant === 'filled' && (input.color === undefined || input.color === 'ai');
  return isAccent ? { ...colours, background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--on-accent)' } : colours;
};

/** Mantine's greys of the dark colours, from the tokens: text, quieter text, edges, surfaces, page. */
const dark: MantineColorsTuple = [
  '#e9ebf0',
  '#c3c8d3',
  '#a6adbd',
  '#6c7486',
  '#2c313c',
  '#20242d',
  '#171a21',
  '#101319',
  '#0c0f14',
  '#080a0e',
];

/** Mantine's components, fitted to the tokens (tokens.css). */
export const theme = createTheme({
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 3 },
  colors: { ai, dark },
  autoContrast: true,
  variantColorResolver,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, var(--font), monospace',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.35', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.7' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(4), sm: rem(6), md: rem(6), lg: rem(6), xl: rem(6) },
  defaultRadius: 'sm',
  shadows: { xs: 'var(--e1)', sm: 'var(--e1)', md: 'var(--e2)', lg: 'var(--e2)', xl: 'var(--e2)' },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.35' },
      h2: { fontSize: rem(14), lineHeight: '1.5' },
      h3: { fontSize: rem(13), lineHeight: '1.5' },
    },
  },
  components: {
    // Controls are 32 px high, on a touch screen 44 (base.css).
    Input: { vars: () => ({ wrapper: { '--input-height': 'var(--control)', '--input-bd': 'var(--line-strong)' } }) },
    Button: {
      defaultProps: { size: 'sm' },
      vars: (_theme: unknown, { size }: { size?: unknown }) => ({ root: size === 'sm' ? { '--button-height': 'var(--control)' } : {} }),
    },
    InputWrapper: { styles: { label: { marginBottom: 'var(--s1)' }, description: { marginBottom: 'var(--s1)' } } },
    // Its placeholder is nothing that a menu may hold (WAI-ARIA); the first item takes the keyboard instead.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // What may be left empty says so; the rest need not.
    TextInput: { defaultProps: { size: 'sm', withAsterisk: false } },
    PasswordInput: { defaultProps: { size: 'sm', withAsterisk: false } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2, withAsterisk: false } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } },
      styles: { content: { background: 'var(--surface)' }, header: { background: 'var(--surface)' }, title: { fontWeight: 700 } },
    },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: true } } },
  },
});

const FITTED = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-2)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--surface-2)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--st-critical)',
  // Notices: what went wrong, what went well, what needs a decision, what is only said.
  '--mantine-color-red-light': 'var(--st-critical-bg)',
  '--mantine-color-red-light-color': 'var(--st-critical)',
  '--mantine-color-teal-light': 'var(--st-conforming-bg)',
  '--mantine-color-teal-light-color': 'var(--st-conforming)',
  '--mantine-color-yellow-light': 'var(--st-minor-bg)',
  '--mantine-color-yellow-light-color': 'var(--text)',
  '--mantine-color-gray-light': 'var(--surface-2)',
  '--mantine-color-gray-light-color': 'var(--text-2)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent)',
};

export const fittedVariables: CSSVariablesResolver = () => ({ variables: FITTED, light: FITTED, dark: FITTED });
