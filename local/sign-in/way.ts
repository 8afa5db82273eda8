/** The three ways to sign in on one machine. Which one holds is said where the host is started, once. */

/**
 * Whoever reaches the page chooses who to be: for the office `office` that ships as the demonstration. A host whose folder holds other offices
 * and not this one does not start with it.
 */
export interface DemonstrationWay {
  readonly way: 'demonstration';
  readonly office: string;
  /** What the page says of people, by their id; their roles of others. */
  readonly jobs: Readonly<Record<string, string>>;
}

/** Invited accounts: a one-time link by mail, then a passkey or a password. */
export interface AccountsWay {
  readonly way: 'accounts';
}

export type SignInWay = DemonstrationWay | AccountsWay;
