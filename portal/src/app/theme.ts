/** Colours and sizes. Shades are chosen so that text has a contrast of 4.5 or more in light and dark (WCAG 2.2 AA). */
import { type CSSVariablesResolver, createTheme, type ModalProps, mergeThemeOverrides } from '@mantine/core';
import { createElement, type ReactNode } from 'react';
import { PasteNote } from '../shared/forms/PasteNote.tsx';

/** A click beside a dialog (the second of a double click, too) neither closes it, which would lose what was typed, nor takes the focus from it. */
const keptDialog: Partial<ModalProps> = {
  closeOnClickOutside: false,
  overlayProps: { onMouseDown: event => event.preventDefault() },
};

/** Nothing that was pasted is cut off without a word. */
const written = { inputContainer: (input: ReactNode) => createElement(PasteNote, null, input) };

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 9, dark: 8 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Open Sans", sans-serif',
  components: {
    Modal: { defaultProps: keptDialog },
    Textarea: { defaultProps: written },
    TextInput: { defaultProps: written },
  },
  headings: {
    sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.2rem' }, h3: { fontSize: '1.05rem' } },
  },
});

/** The same with less room between rows, in cards and between them; letters and what is pressed keep their size. */
export const compactTheme = mergeThemeOverrides(theme, {
  spacing: { xs: '0.25rem', sm: '0.45rem', md: '0.6rem', lg: '0.75rem', xl: '1.2rem' },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#495057',
    '--mantine-color-placeholder': '#5c636a',
    '--mantine-color-error': '#b02525',
    '--mantine-color-anchor': '#1864ab',
    '--mantine-color-yellow-outline': '#7d5a00',
    '--mantine-color-green-outline': '#237032',
  },
  dark: {
    '--mantine-color-dimmed': '#b8b8b8',
    '--mantine-color-placeholder': '#a0a0a0',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-anchor': '#74c0fc',
  },
});
