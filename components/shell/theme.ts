import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  darken,
  type MantineColorsTuple,
  type MantineTheme,
  Modal,
  Notification,
} from '@mantine/core';

/** The one accent of the tool, from its lightest ground to its darkest ink. */
const accent: MantineColorsTuple = [
  '#e6f3f4',
  '#cfe6e8',
  '#a3cdd2',
  '#73b3ba',
  '#4b9da6',
  '#2f8d98',
  '#177b87',
  '#0f5f6b',
  '#0a4c56',
  '#04363e',
];

/** See fonts.ts. */
const sansFamilies = "var(--font-sans), 'Sans stand-in', 'Inter, other scripts', system-ui, sans-serif";

export const theme = createTheme({
  primaryColor: 'accent',
  // White text has enough contrast on both.
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  // Below it white text has a contrast of 4.5 or more on a ground, above it black text has (WCAG 2.2, 1.4.3).
  luminanceThreshold: 0.18,
  colors: { accent },
  fontFamily: sansFamilies,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: { fontFamily: sansFamilies, fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A quiet tool: small buttons, with words as large as the rest.
    Button: Button.extend({
      defaultProps: { size: 'xs' },
      styles: { label: { fontSize: 'var(--mantine-font-size-sm)' } },
    }),
    // By name: importing them would load the calendars with every page.
    DatePickerInput: { defaultProps: { clearButtonProps: { 'aria-label': 'Clear the date' } } },
    DateTimePicker: { defaultProps: { clearButtonProps: { 'aria-label': 'Clear the date' } } },
    // A title may be a whole claim: it needs room between its lines.
    Modal: Modal.extend({
      defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Close' } },
      styles: { title: { lineHeight: 1.35, fontWeight: 600, overflowWrap: 'anywhere' } },
    }),
    Drawer: Drawer.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' } },
      styles: { title: { lineHeight: 1.35, fontWeight: 600, overflowWrap: 'anywhere' } },
    }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
  },
  other: {
    serif: "var(--font-serif), 'Serif stand-in', 'Source Serif 4, other scripts', Georgia, serif",
  },
});

/** The paper of the tool: the same names in light and dark, each with its own values. Use these in CSS modules. */
export const resolveVariables: CSSVariablesResolver = (current) => ({
  variables: { '--serif': String(current.other.serif) },
  light: {
    ...darkenTints(current),
    '--paper': '#fcfbf8',
    '--panel': '#f5f3ee',
    '--raised': '#ffffff',
    '--line': '#e4e0d7',
    '--ink': '#1d1c1a',
    '--ink-soft': '#625e56',
    '--accent-ink': '#0f5f6b',
    '--accent-ground': '#e0eff0',
    '--mantine-color-body': '#fcfbf8',
    '--mantine-color-text': '#1d1c1a',
    '--mantine-color-dimmed': '#625e56',
    '--mantine-color-default-border': '#dcd7cc',
    '--mantine-color-error': '#c22626',
    '--mantine-color-placeholder': '#6f6a61',
  },
  dark: {
    '--paper': '#191a1b',
    '--panel': '#212324',
    '--raised': '#26292a',
    '--line': '#383c3d',
    '--ink': '#ebe8e1',
    '--ink-soft': '#aaa69c',
    '--accent-ink': '#7cc4cd',
    '--accent-ground': '#173439',
    '--mantine-color-body': '#191a1b',
    '--mantine-color-text': '#ebe8e1',
    '--mantine-color-dimmed': '#aaa69c',
    '--mantine-color-default-border': '#43484a',
    '--mantine-color-error': '#ff9b9b',
    '--mantine-color-placeholder': '#9d998f',
  },
});

/** The kit's ink on its tinted grounds (badges, alerts, initials) is too pale for WCAG 2.2, 1.4.3, in light mode. */
function darkenTints({ colors }: MantineTheme): Record<string, string> {
  return Object.fromEntries(
    Object.entries(colors).map(([name, shades]) => [
      `--mantine-color-${name}-light-color`,
      darken(shades[9], 0.35),
    ]),
  );
}
