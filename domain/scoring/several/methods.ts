/** The ways in which several people are asked for weights. */

export const askedMethods = ['direct', 'swing', 'pairwise'] as const;
export type AskedMethod = (typeof askedMethods)[number];
