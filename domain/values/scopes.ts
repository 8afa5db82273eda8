/** What a service account may be made for: each operation of the API says which of these lets a machine ask for it. */

export const scopes = ['read', 'report', 'import', 'events', 'people'] as const;
export type Scope = (typeof scopes)[number];

/** Each scope as it is explained to whoever gives it. */
export const scopeMeanings: { readonly [S in Scope]: string } = {
  read: 'reads what an auditor of the office reads',
  report: 'files status reports of every project of the office',
  import: 'submits proposals and takes over projects under way, as the PMO would',
  events: 'reads the histories of the office and its projects, which hold every event',
  people: 'adds, changes and removes people, as a directory does (SCIM)',
};
