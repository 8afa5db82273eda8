/** What can happen in a selection: the facts of its subjects. Stored for ever: fields are added, names change through upcast.ts only. */
import { type FactIn, factUnion } from '../decision/tables.ts';
import { waitFacts } from '../decision/waits.ts';
import { selectionBallotFacts } from './ballots/facts.ts';
import { candidateFacts } from './candidates/facts.ts';
import { selectionEndingFacts } from './ending/facts.ts';
import { scenarioFacts } from './scenarios/facts.ts';
import { submissionFacts } from './submission/facts.ts';

const facts = {
  ...candidateFacts,
  ...scenarioFacts,
  ...submissionFacts,
  ...selectionBallotFacts,
  ...selectionEndingFacts,
  ...waitFacts,
};

export type SelectionFact = FactIn<typeof facts>;
export const selectionFactSchema = factUnion(facts);
