/**
 * The tables as plain data: which keys they have and what else a host must switch on. A CDK stack reads it without the SDK; the
 * adapters of this folder are the only ones that know the attributes.
 */

export interface KeyAttribute {
  readonly name: string;
  readonly type: 'S' | 'N';
}

export interface TableIndex {
  readonly name: string;
  readonly partitionKey: KeyAttribute;
  readonly sortKey: KeyAttribute;
  readonly attributes: readonly string[];
}

export interface TableDefinition {
  readonly partitionKey: KeyAttribute;
  readonly sortKey?: KeyAttribute;
  /** A second order of the items, with the attributes named; items without its keys are not in it. */
  readonly index?: TableIndex;
  /** Set when followers read the table's stream. */
  readonly stream?: 'NEW_IMAGE';
  /** Holds what cannot be made again: point-in-time recovery, deletion protection, no Update and no Delete for anyone. */
  readonly irreplaceable: boolean;
  /** Holds what cannot be made again and what may have to be removed: point-in-time recovery, and it stays when the stack goes. */
  readonly recoverable?: true;
}

/** Facts by the hour in which they were stored, for the public log. Facts of earlier versions are not in it. */
export const storedIndex = {
  name: 'stored',
  partitionKey: { name: 'hour', type: 'S' },
  sortKey: { name: 'storedAt', type: 'S' },
  attributes: ['digest'],
} as const satisfies TableIndex;

export const tables = {
  /** `stream`, `seq`, `body` (JSON text of the commit); for the index `hour`, `storedAt`, `digest`. Insert only. */
  facts: {
    partitionKey: { name: 'stream', type: 'S' },
    sortKey: { name: 'seq', type: 'N' },
    index: storedIndex,
    stream: 'NEW_IMAGE',
    irreplaceable: true,
  },
  /** `list`, `key`, `owner`, `version`, `body`; and per owner an index of its rows. */
  views: { partitionKey: { name: 'list', type: 'S' }, sortKey: { name: 'key', type: 'S' }, irreplaceable: false },
  /** `stream`, `seq`, `body`: the newest folded state of a stream. */
  snapshots: { partitionKey: { name: 'stream', type: 'S' }, irreplaceable: false },
  /** `wait`, `tokens` (a set). One adapter alone reads it. */
  tokens: { partitionKey: { name: 'wait', type: 'S' }, irreplaceable: false },
  /** `kind`, `key`, `body`: what no fact says. */
  notes: { partitionKey: { name: 'kind', type: 'S' }, sortKey: { name: 'key', type: 'S' }, irreplaceable: false },
  /** `office`, `commitment`, `body`: names and addresses, which facts only commit to. */
  people: {
    partitionKey: { name: 'office', type: 'S' },
    sortKey: { name: 'commitment', type: 'S' },
    irreplaceable: false,
    recoverable: true,
  },
} as const satisfies Record<string, TableDefinition>;

/** What each table is called in an account. */
export type TableNames = { readonly [table in keyof typeof tables]: string };
