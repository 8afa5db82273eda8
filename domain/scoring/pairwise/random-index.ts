/**
 * Named random-index tables: the mean consistency index of matrices filled at random, by size. A consistency ratio means something only beside
 * the name of its table, so a model names one and a published table never changes: another edition is another name.
 * Sources: saaty-1980: T. L. Saaty, The Analytic Hierarchy Process (1980), with 1.48 for twelve as printed there. saaty-2005: T. L. Saaty, Theory and
 * Applications of the Analytic Network Process (2005), p. 31. alonso-lamata-2006: J. A. Alonso & M. T. Lamata, IJUFKS 14(4) (100,000 matrices).
 * donegan-dodd-1991: H. A. Donegan & F. J. Dodd, Mathematical and Computer Modelling 15(10).
 */

/** From three items on; below that, judgements cannot contradict each other. */
export const randomIndexTables = {
  'saaty-1980': [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  'saaty-2005': [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  'alonso-lamata-2006': [0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713, 1.5838],
  'donegan-dodd-1991': [0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969],
} as const;

export type RandomIndexTable = keyof typeof randomIndexTables;

/** The table taken when none is named: the largest sample. */
export const defaultRandomIndex: RandomIndexTable = 'alonso-lamata-2006';

/** The greatest number of items that the tables know. */
export const largestMatrix = 15;

/** Null beyond the end of the table: no ratio can be stated there. */
export function randomIndex(items: number, table: RandomIndexTable = defaultRandomIndex): number | null {
  if (items < 3) return 0;
  return randomIndexTables[table][items - 3] ?? null;
}
