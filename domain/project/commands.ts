/** What people and workflows ask of a project. Bodies of the API's POSTs have these shapes. */
import * as z from 'zod';
import type { OfficeState } from '../office/state.ts';
import type { ReviewState } from '../review/state.ts';
import { idSchema, longText } from '../values/text.ts';
import type { ClosureReport } from './closure/report.ts';
import type { EvidenceInput } from './delivery/evidence.ts';
import type { Report } from './delivery/report.ts';
import type { Duplicate } from './intake/score.ts';
import { type Proposal, proposalSchema } from './proposal.ts';

export const revisionSchema = z.strictObject({ proposal: proposalSchema, note: longText.optional() });
export const gateRequestSchema = z.strictObject({
  gate: idSchema.optional().meta({ description: 'The next gate when left out; naming another is refused' }),
});
export const proceedSchema = z.strictObject({ reason: longText });
export const conditionMetSchema = z.strictObject({ how: longText, evidence: idSchema.optional() });
export const acceptanceSchema = z
  .strictObject({ accepted: z.boolean(), comment: longText.optional() })
  .refine(body => body.accepted || body.comment !== undefined, {
    path: ['comment'],
    message: 'say what is missing when you do not accept',
  });

export type ProjectCommand =
  | { type: 'submit-proposal'; project: string; proposal: Proposal }
  | { type: 'revise-proposal'; proposal: Proposal; note?: string | undefined }
  | { type: 'score-proposal'; revision: number }
  | { type: 'screen-proposal'; revision: number; duplicates: readonly Duplicate[] }
  | { type: 'add-evidence'; evidence: EvidenceInput }
  | { type: 'file-report'; report: Report }
  | { type: 'request-gate'; gate?: string | undefined }
  | { type: 'note-refused-round'; review: string; reason: string }
  | { type: 'record-round'; review: string }
  | { type: 'proceed-against-advice'; reason: string }
  | { type: 'meet-condition'; condition: string; how: string; evidence?: string | undefined }
  | { type: 'watch-criteria' }
  | { type: 'note-wait'; wait: string; token: string }
  | { type: 'report-closure'; report: ClosureReport }
  | { type: 'remind-customer'; number: number; times: number }
  | { type: 'answer-closure'; accepted: boolean; comment?: string | undefined }
  | { type: 'request-closing-review'; number: number }
  | { type: 'archive'; number: number; key: string; sha256: string }
  | { type: 'close'; number: number };

/** What a project must know of other aggregates to decide. `review` is its open round, if any. */
export interface ProjectNeeds {
  readonly office: OfficeState;
  readonly review?: ReviewState | undefined;
}
