/** What a check finds: where something that is derived, or vouched for, is not what the facts say, and what to do about it. */

export const findingKinds = ['history', 'people', 'log', 'folded-state', 'list', 'workflow', 'file', 'mail'] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** What it is about: a history with the number of an entry, a list with the key of a row, an execution, a file. */
  readonly where: string;
  /** In one sentence without a full stop. */
  readonly what: string;
}

export const inLog = (where: string, what: string): Finding => ({ kind: 'log', where, what });

const restore = 'Keep a copy of what is there, and bring it back from a backup. Find out who can write there.';

/** What to do about each kind, on whichever host. */
export const remedies: Readonly<Record<FindingKind, string>> = {
  history: restore,
  people: `The entry stands, and shows a pseudonym in the place of a name that nobody had erased. ${restore}`,
  log: `What has been signed stays signed: facts that the log holds and the store lacks, or has otherwise, were taken away or rewritten. ${restore}`,
  'folded-state': 'It is not used, and made anew as its history grows; nothing needs to be done but to find out who wrote it.',
  list: 'Rebuild the lists; they are made of the facts alone.',
  workflow:
    'The service starts again what should run within a day (recover-all). What runs for nothing ends by itself, and no rule listens to it.',
  file: `It is not served. ${restore}`,
  mail: 'A mail that no fact asked for was not written by this service: tell whoever got it.',
};

export const sameFinding = (one: Finding, other: Finding) =>
  one.kind === other.kind && one.where === other.where && one.what === other.what;
