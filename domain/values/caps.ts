/**
 * How often one person may add to the record, so that nobody grows it without limit: far more than anybody needs, far less than a script can
 * send. Where a rule of the domain counts facts anyway (questions, withdrawals, pieces of evidence), it says so itself.
 */

export interface Cap {
  readonly most: number;
  readonly hours: number;
  /** What is counted, as in: you have sent 200 … within the hour. */
  readonly words: string;
  /** Programs send these, too: where somebody lets one person send more requests than usual, as many times more of them may be sent. */
  readonly grows?: true;
}

/** The cap where one person may send so many times as many requests as usual; fewer requests make no cap smaller. */
export function grown(cap: Cap, times: number): Cap {
  return cap.grows ? { ...cap, most: Math.floor(cap.most * Math.max(1, times)) } : cap;
}

export const caps = {
  /** One import of a large portfolio. */
  proposals: { most: 10_000, hours: 1, words: 'proposals', grows: true },
  /** Of one project. */
  revisions: { most: 200, hours: 1, words: 'revisions of this project' },
  evidence: { most: 200, hours: 1, words: 'pieces of evidence for this project' },
  uploads: { most: 200, hours: 1, words: 'files for this project' },
  reports: { most: 200, hours: 1, words: 'reports on this project' },
  /** Of one round: a ballot may be changed, but not all day. */
  ballots: { most: 200, hours: 1, words: 'ballots in this round' },
  /** Of one office. */
  delegations: { most: 200, hours: 1, words: 'delegations in this office' },
  standards: { most: 500, hours: 1, words: 'changes to this office' },
  mails: { most: 20, hours: 1, words: 'mails of trial' },
  /** Each may have thousands of rows; a row that is taken again adds nothing. */
  importedFiles: { most: 200, hours: 1, words: 'files of projects', grows: true },
  importedPages: { most: 5_000, hours: 1, words: 'pages of imported files', grows: true },
  /** Of one secret address: programs look again every few minutes at most. */
  feeds: { most: 240, hours: 1, words: 'looks at this address' },
  offices: { most: 1_000, hours: 1, words: 'new offices' },
} as const satisfies Readonly<Record<string, Cap>>;

export type CapName = keyof typeof caps;
