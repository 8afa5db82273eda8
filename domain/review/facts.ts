/** What can happen in a round of a gate: the facts of its subjects. Stored for ever: fields are added, names change through upcast.ts only. */
import { type FactIn, factUnion } from '../decision/tables.ts';
import { waitFacts } from '../decision/waits.ts';
import { ballotFacts } from './ballots/facts.ts';
import { endingFacts } from './ending/facts.ts';
import { escalationFacts } from './escalation/facts.ts';
import { newerFacts } from './newer/facts.ts';
import { openingFacts } from './opening/facts.ts';
import { questionFacts } from './questions/facts.ts';
import { recordedFacts } from './recorded/facts.ts';
import { rosterFacts } from './roster/facts.ts';
import { withdrawalFacts } from './withdrawal/facts.ts';

const facts = {
  ...openingFacts,
  ...ballotFacts,
  ...escalationFacts,
  ...endingFacts,
  ...waitFacts,
  ...rosterFacts,
  ...withdrawalFacts,
  ...questionFacts,
  ...newerFacts,
  ...recordedFacts,
};

export type ReviewFact = FactIn<typeof facts>;
export const reviewFactSchema = factUnion(facts);
