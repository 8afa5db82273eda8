/**
 * Rows of different files that look like one project. Intake asks a sponsor about that; what skips intake is asked about here, before it is
 * taken. Rows of one file are different projects, because the file says so.
 */
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { OfficeState } from '../../office/state.ts';
import { isolated } from '../../values/isolated.ts';
import type { Proposal } from '../proposal.ts';
import type { Imported } from './imported.ts';
import type { Duplicate } from './score.ts';

/** A project with an alike title, and the row of a file that it comes from. */
export interface Double extends Duplicate {
  readonly line?: number | undefined;
  readonly source?: string | undefined;
}

/** Undefined when nothing in the office looks like this project. */
export function requireNoDouble(
  proposal: Proposal,
  { source, inFlight }: Imported,
  { office, doubles }: { readonly office: OfficeState; readonly doubles: readonly Double[] },
): Refused {
  if (inFlight?.different) return undefined;
  const twin = doubles.find(
    double =>
      double.similarity >= office.scoring.duplicateAbove &&
      !proposal.notDuplicateOf.includes(double.project) &&
      (source === undefined || double.source !== source),
  );
  if (!twin) return undefined;
  const where = twin.line === undefined ? 'which is here already' : `from line ${twin.line} of an earlier file`;
  return refuse(
    'possible-double',
    `It looks like “${isolated(twin.title)}” (${twin.project}, ${where}). It was not taken: say that it is another project, or leave the row out.`,
    'title',
  );
}
