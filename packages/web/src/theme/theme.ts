import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#f0f1f9',
  '#dfe2f1',
  '#c3cbf0',
  '#a9b4e6',
  '#8391cf',
  '#5d6cae',
  '#4d5c9d',
  '#3d4b86',
  '#2f3b6e',
  '#232d55',
];

const warmGray: MantineColorsTuple = [
  '#faf8f3',
  '#f3efe7',
  '#e9e4d9',
  '#e4ded2',
  '#cfc8ba',
  '#a8a193',
  '#756f63',
  '#625c52',
  '#423e37',
  '#24211c',
];

const warmDark: MantineColorsTuple = [
  '#ece8df',
  '#cfc9bd',
  '#b3ada1',
  '#7d776b',
  '#4a4640',
  '#383530',
  '#2b2926',
  '#1f1e1b',
  '#1a1917',
  '#131210',
];

export const theme = createTheme({
  primaryColor: 'accent',
  // White words stay readable on both.
  primaryShade: { light: 7, dark: 5 },
  colors: { accent, gray: warmGray, dark: warmDark },
  white: '#fffefb',
  black: '#24211c',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '640',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    // A dialog's header is no banner of the page.
    Badge: { defaultProps: { tt: 'none' } },
    Modal: { styles: { title: { fontSize: '1.1875rem', fontWeight: 640 } } },
    Drawer: { styles: { title: { fontSize: '1.1875rem', fontWeight: 640 } } },
    DrawerHeader: { defaultProps: { bg: 'var(--card)' } },
    ModalHeader: { defaultProps: { role: 'none', bg: 'var(--card)' } },
    Paper: { defaultProps: { withBorder: true, bg: 'var(--card)' } },
    Card: { defaultProps: { withBorder: true, bg: 'var(--card)' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Tooltip: { defaultProps: { openDelay: 250, events: { hover: true, focus: true, touch: true } } },
  },
});

/** Mantine's own variables follow our tokens, so a component and a chart never disagree. */
export const cssVariables: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-accent-light': 'var(--accent-soft)',
    '--mantine-color-accent-light-color': 'var(--accent-strong)',
  };
  return { variables: {}, light: tokens, dark: tokens };
};
