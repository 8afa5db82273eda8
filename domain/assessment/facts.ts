/** What can happen to an assessment: the facts of its subjects. Stored for ever: fields are added, names change through upcast.ts only. */
import { type FactIn, factUnion } from '../decision/tables.ts';
import { assessmentOpeningFacts } from './opening/facts.ts';
import { assessmentPanelFacts } from './panel/facts.ts';
import { assessmentRatingFacts } from './ratings/facts.ts';
import { assessmentRevealingFacts } from './revealing/facts.ts';

const facts = { ...assessmentOpeningFacts, ...assessmentRatingFacts, ...assessmentPanelFacts, ...assessmentRevealingFacts };

export type AssessmentFact = FactIn<typeof facts>;
export const assessmentFactSchema = factUnion(facts);
