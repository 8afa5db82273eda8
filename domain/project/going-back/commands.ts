/** What is asked when work goes back: that a proposal is withdrawn. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';

/** The body with which a sponsor withdraws a proposal. */
export const proposalWithdrawalSchema = z
  .strictObject({ reason: longText.meta({ description: 'Why; kept for ever and told to whoever works on it' }) })
  .meta({ example: { reason: 'The grant went to another city; without it the project makes no sense.' } });

export interface GoingBackCommands {
  'withdraw-proposal': { reason: string };
}
