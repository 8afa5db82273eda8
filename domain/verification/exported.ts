/** What an exported history is: whose it is, its streams, and the anchors that vouch for them. */
import type { ExportedLog, HeldLog } from '../history/log/exported.ts';
import type { PersonRecord } from '../history/personal.ts';
import type { Exported, Held } from '../history/verify.ts';

export type { Exported };

/** Whose history an export may be. */
export const exportedAggregates = ['project', 'office', 'call', 'selection', 'weighting', 'meeting'] as const;

/** What opens a commitment to a name, as a file brings it. */
export type ExportedName = Pick<PersonRecord, 'commitment' | 'salt' | 'value'>;

/** An export as it is read, whole or piece by piece, with whose history it says that it is: one of these is there. */
export interface HeldExport extends Held, Readonly<Partial<Record<(typeof exportedAggregates)[number], string>>> {
  readonly log?: HeldLog | undefined;
  readonly people?: readonly ExportedName[] | undefined;
}

/** An export with whose history it says that it is: one of these is there. */
export interface NamedExport extends Exported, Readonly<Partial<Record<(typeof exportedAggregates)[number], string>>> {
  /** Its place in the public log; absent in files of earlier versions and before the log had a checkpoint. */
  readonly log?: ExportedLog | undefined;
  /** Names that entries of an office commit to, of those who were not erased; absent where entries commit to none. */
  readonly people?: readonly ExportedName[] | undefined;
}
