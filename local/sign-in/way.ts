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

/** The organisation's own OpenID Connect provider says who somebody is. */
export interface ProviderWay {
  readonly way: 'provider';
  /** Its address, as it names itself. */
  readonly issuer: string;
  readonly clientId: string;
  /** PKCE alone when there is none. */
  readonly clientSecret?: string | undefined;
  /** Apart by spaces, `openid` among them. */
  readonly scopes: string;
  /** The claim that identifies a person: a mail address, or a person's id. */
  readonly claim: string;
  /** Whether every mail address of the provider counts as verified; else `email_verified` must say so. */
  readonly addressesVerified: boolean;
  /** Whom to ask, in the operator's words, for those who cannot sign in. */
  readonly help?: string | undefined;
}

/** Invited accounts: a one-time link by mail, then a passkey or a password. */
export interface AccountsWay {
  readonly way: 'accounts';
  /** Whom to ask, in the operator's words, for those who cannot sign in. */
  readonly help?: string | undefined;
}

export type SignInWay = DemonstrationWay | ProviderWay | AccountsWay;
