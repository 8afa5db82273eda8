/** What intake is asked: to take a proposal or a revision, to score it, to screen it. */
import * as z from 'zod';
import type { ProjectId } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { type Proposal, proposalSchema } from '../proposal.ts';
import type { Double } from './doubles.ts';
import { type Imported, importedSchema } from './imported.ts';
import type { Duplicate } from './score.ts';

/** A proposal as it is sent; of an import the server finds the project again by `imported`. */
export const submissionSchema = proposalSchema.extend({ imported: importedSchema.optional() });

/** The body of a revision. */
export const revisionSchema = z.strictObject({ proposal: proposalSchema, note: longText.optional() });

export interface IntakeCommands {
  'submit-proposal': {
    project: ProjectId;
    proposal: Proposal;
    imported?: Imported | undefined;
    /** Projects with alike titles, looked up for what skips intake. */
    doubles?: readonly Double[] | undefined;
  };
  'revise-proposal': { proposal: Proposal; note?: string | undefined };
  'score-proposal': { revision: number };
  'screen-proposal': { revision: number; duplicates: readonly Duplicate[] };
}
