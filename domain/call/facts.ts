/** What can happen to a call: the facts of its subjects. Stored for ever: fields are added, names change through upcast.ts only. */
import { type FactIn, factUnion } from '../decision/tables.ts';
import { waitFacts } from '../decision/waits.ts';
import { callCourseFacts } from './course/facts.ts';
import { callOpeningFacts } from './opening/facts.ts';
import { callProposalFacts } from './proposals/facts.ts';

const facts = { ...callOpeningFacts, ...callProposalFacts, ...callCourseFacts, ...waitFacts };

export type CallFact = FactIn<typeof facts>;
export const callFactSchema = factUnion(facts);
