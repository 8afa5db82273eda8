/** Columns side by side where there is room for them in letters: with letters twice as large it takes twice the screen. Widths are those of the content, without the menu. */
export const byRoom = {
  type: 'container',
  breakpoints: { xs: '24em', sm: '32em', md: '45em', lg: '58em', xl: '80em' },
} as const;
