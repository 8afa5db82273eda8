/** The stores of an AWS account: six tables behind the ports. The client is the host's: its region, its retries, its time-outs. */
import type { Seal } from '#adapters/sealed.ts';
import type { PersonRecords } from '#domain/history/personal.ts';
import type { FactStore, SnapshotStore, TokenStore, ViewStore } from '#domain/ports.ts';
import type { NoteStore } from '#domain/values/notes.ts';
import type { Dynamo } from './calls.ts';
import { dynamoFacts } from './facts.ts';
import { dynamoNotes } from './notes.ts';
import { dynamoPersonRecords } from './person-records.ts';
import { dynamoSnapshots } from './snapshots.ts';
import type { TableNames } from './tables.ts';
import { dynamoTokens } from './tokens.ts';
import { dynamoViews } from './views.ts';

export interface DynamoStores {
  readonly facts: FactStore;
  readonly views: ViewStore;
  readonly snapshots: SnapshotStore;
  readonly tokens: TokenStore;
  readonly notes: NoteStore;
  readonly personRecords: PersonRecords;
}

/** Nothing is sent until a port is called; a table that is absent is then a fault. `seal` is what folded states are believed by. */
export function openDynamo(client: Dynamo, names: TableNames, seal: Seal): DynamoStores {
  return {
    facts: dynamoFacts(client, names.facts),
    views: dynamoViews({ client, name: names.views }),
    snapshots: dynamoSnapshots({ client, name: names.snapshots, seal: async () => seal }),
    tokens: dynamoTokens(client, names.tokens),
    notes: dynamoNotes({ client, name: names.notes }),
    personRecords: dynamoPersonRecords({ client, name: names.people }),
  };
}
