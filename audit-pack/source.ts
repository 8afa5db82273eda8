/** From where a pack is read: the exports and files that its reader may have, by the same operations in the portal and on the command line. */

import type { NamedFile } from '#domain/audit-report/files.ts';
import type { RefusedAttempt } from '#domain/audit-report/refused.ts';
import type { AuditedExport } from '#domain/audit-report/statement.ts';
import type { ReportWords } from '#domain/audit-report/words.ts';
import type { Instant } from '#domain/values/time.ts';
import type { ExportedName } from '#domain/verification/exported.ts';
import type { PaperMaker } from './pdf-paper.ts';

/** An export as the API gives it; `verify` takes its JSON. */
export interface Exported extends AuditedExport {
  /** Names that its entries commit to. */
  readonly people?: readonly ExportedName[] | undefined;
  readonly office?: string;
  readonly project?: string;
}

export interface ListedProject {
  readonly id: string;
  readonly title: string;
  readonly changedAt: Instant;
}

export interface AuditSource {
  office(id: string): Promise<Exported>;
  /** Every project of the office, in the order of its list. */
  projects(office: string): Promise<readonly ListedProject[]>;
  project(id: string): Promise<Exported>;
  /** What was refused in the office and which sign-ins failed, newest first; undefined where its reader may not see it. */
  refused(office: string): Promise<readonly RefusedAttempt[] | undefined>;
  /** The bytes of a file as it is served now. Throws, with the reason in words, when it cannot be had. */
  file(file: NamedFile): Promise<Uint8Array>;
  /** The stand-alone verifier as a file; nothing where this installation has none. */
  verifier(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
}

/** How far a pack is, for whoever waits. */
export interface PackStep {
  readonly doing: string;
  readonly done: number;
  readonly of: number;
}

/** What making one pack needs; `write` gets the pieces of the zip in their order. */
export interface PackRun {
  readonly source: AuditSource;
  readonly maker: PaperMaker;
  readonly reader: string;
  /** In which language report and instructions are; English when left out. Tables and exports are the same in each, but for sentences. */
  readonly words?: ReportWords | undefined;
  readonly now: Instant;
  readonly write: (piece: Uint8Array) => void;
  readonly told: (step: PackStep) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** Tells how far it is; throws when it was stopped. */
export async function told({ told: tell, signal }: Pick<PackRun, 'told' | 'signal'>, step: PackStep): Promise<void> {
  signal?.throwIfAborted();
  await tell(step);
  signal?.throwIfAborted();
}
