/** The lists of an office that are taken away whole, and of what kind their columns are. */

export const wholeLists = [
  'projects',
  'decisions',
  'conditions',
  'alerts',
  'duties',
  'reports',
  'registers',
  'evidence',
  'meetings',
  'benefits',
] as const;
export type WholeList = (typeof wholeLists)[number];

/** `money` is whole minor units of the office's currency; `instant` is UTC (ISO 8601); `day` is a calendar date. */
export const columnKinds = ['text', 'integer', 'number', 'money', 'instant', 'day', 'boolean'] as const;
export type ColumnKind = (typeof columnKinds)[number];
