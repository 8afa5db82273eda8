/** From which width on the menu always stands beside the page: Mantine's `sm`. Loaded before the app, so it needs nothing of it. */
export const wideMenu = '(min-width: 48em)';
