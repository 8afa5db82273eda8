/** What can happen to a question of weights: the facts of its subjects. Stored for ever: fields are added, names change through upcast.ts only. */
import { type FactIn, factUnion } from '../decision/tables.ts';
import { weightingAnswerFacts } from './answers/facts.ts';
import { weightingAskingFacts } from './asking/facts.ts';
import { weightingEndingFacts } from './ending/facts.ts';

const facts = { ...weightingAskingFacts, ...weightingAnswerFacts, ...weightingEndingFacts };

export type WeightingFact = FactIn<typeof facts>;
export const weightingFactSchema = factUnion(facts);
