/** Milliseconds between questions after answers without news: each pause is longer than the one before, up to a third of a minute. */
export const firstPause = 2_000;
const longest = 20_000;

export const nextPause = (pause: number) => Math.min(pause * 1.5, longest);
