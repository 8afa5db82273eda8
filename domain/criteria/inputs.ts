/**
 * What a criterion may speak about: the closed list of inputs, their types and meaning, and how a finding speaks of them. An input that the project
 * cannot answer yet is absent, and a criterion that needs it is `unknown`.
 */

import type { Exact } from '../values/exact.ts';

/** Numbers are doubles (write `10.0` or `10`, compare with `<`, `<=`, `>`, `>=`). Money is in major units (pounds, euros). */
export const inputs = {
  score: { type: 'double', words: 'the score', unit: '', meaning: 'Score against the goals of the office, 0 to 100' },
  costBaseline: {
    type: 'double',
    words: 'the approved cost',
    unit: '',
    meaning: 'Whole-life cost as a board last approved it (as proposed before the first gate), major units',
  },
  costForecast: {
    type: 'double',
    words: 'the forecast cost',
    unit: '',
    meaning: 'Whole-life cost as last reported; as proposed until a report has given one; major units',
  },
  costSpent: { type: 'double', words: 'what is spent', unit: '', meaning: 'Spent so far as last reported, major units' },
  costVariance: {
    type: 'double',
    words: 'the forecast over the approved cost',
    unit: ' %',
    meaning: 'Forecast cost (costForecast) over the approved cost in per cent: 15 is fifteen per cent over',
  },
  benefitsTotal: {
    type: 'double',
    words: 'the benefits in money',
    unit: '',
    meaning: 'Benefits of the proposal that are in money, major units',
  },
  benefitCostRatio: { type: 'double', words: 'benefits over cost', unit: '', meaning: 'Benefits divided by whole-life cost' },
  daysLate: {
    type: 'double',
    words: 'the end',
    unit: ' days late',
    meaning: 'Forecast end after the approved end, in days; negative is early',
  },
  daysPastEnd: {
    type: 'double',
    words: 'the end',
    unit: ' days past',
    meaning: 'Days since the forecast (else approved) end has passed; negative before it',
  },
  stageDaysLate: {
    type: 'double',
    words: 'the running stage of the project',
    unit: ' days late',
    meaning:
      'Days since the planned end of the own stage that runs has passed, as a board last let it stand; negative before it; of projects that plan stages of their own',
  },
  daysInStage: {
    type: 'double',
    words: 'the time in this stage',
    unit: ' days',
    meaning: 'Days since the project entered its stage',
  },
  daysSinceReport: {
    type: 'double',
    words: 'the time without a report',
    unit: ' days',
    meaning: 'Days since the last status report; since admission when there is none',
  },
  progress: {
    type: 'double',
    words: 'progress',
    unit: ' %',
    meaning: 'Work done in per cent, as last reported; when no report says, the weighted mean of the work breakdown',
  },
  milestonesTotal: {
    type: 'double',
    words: 'the number of milestones',
    unit: '',
    meaning: 'Milestones of the register, without those that have parts',
  },
  milestonesDone: { type: 'double', words: 'the number of milestones done', unit: '', meaning: 'Milestones done' },
  milestonesLate: {
    type: 'double',
    words: 'the number of late milestones',
    unit: '',
    meaning: 'Milestones not done whose due day has passed',
  },
  worstMilestoneDelay: {
    type: 'double',
    words: 'the largest delay of a milestone',
    unit: ' days',
    meaning: 'Largest delay of a milestone (forecast or today after due), in days',
  },
  risksOpen: { type: 'double', words: 'the number of open risks', unit: '', meaning: 'Open risks of the register' },
  risksHigh: {
    type: 'double',
    words: 'the number of high risks',
    unit: '',
    meaning: 'Open risks with probability x impact of 15 or more out of 25',
  },
  issuesOpen: { type: 'double', words: 'the number of open issues', unit: '', meaning: 'Open issues of the register' },
  issuesHigh: {
    type: 'double',
    words: 'the number of grave issues',
    unit: '',
    meaning: 'Open issues whose severity is high or critical',
  },
  actionsOverdue: {
    type: 'double',
    words: 'the number of overdue actions',
    unit: '',
    meaning: 'Open actions of the register whose due day has passed',
  },
  dependenciesLate: {
    type: 'double',
    words: 'the number of late dependencies',
    unit: '',
    meaning: 'Open dependencies that are expected after the day they are needed, or whose day has passed',
  },
  communicationLate: {
    type: 'double',
    words: 'the number of messages not told in time',
    unit: '',
    meaning: 'Messages of the communication plan that are not done and whose due day has passed',
  },
  kpisOffTarget: {
    type: 'double',
    words: 'the number of KPIs off target',
    unit: '',
    meaning: 'KPIs of the register that miss their target',
  },
  kpi: {
    type: 'map<string, double>',
    words: 'the KPI',
    unit: '',
    meaning: 'Values of the KPIs by name: kpi["satisfaction"] >= 80.0',
  },
  confidence: {
    type: 'string',
    words: 'delivery confidence',
    unit: '',
    meaning: 'Delivery confidence: green, amber-green, amber, amber-red or red',
  },
  costRisk: {
    type: 'double',
    words: 'the chance that the cost grows',
    unit: ' %',
    meaning:
      'Chance in per cent that the whole-life cost grows over 10 % within a year, by the card of the office and what the last report stated (the proposal until there is one)',
  },
  slipRisk: {
    type: 'double',
    words: 'the chance that the end slips',
    unit: ' %',
    meaning:
      'Chance in per cent that the end slips over six months within a year, by the card of the office and what the last report stated (the proposal until there is one)',
  },
  conditionsOpen: {
    type: 'double',
    words: 'the number of open conditions',
    unit: '',
    meaning: 'Conditions of earlier gates that are not met yet',
  },
  conditionsOverdue: {
    type: 'double',
    words: 'the number of overdue conditions',
    unit: '',
    meaning: 'Open conditions whose due day has passed',
  },
} as const;

export type InputName = keyof typeof inputs;
/** A value that was calculated is exact; one that somebody reported is the number as it was written. */
interface ValueOfType {
  readonly double: number | Exact;
  readonly string: string;
  readonly 'map<string, double>': Readonly<Record<string, number>>;
}
export type Inputs = { readonly [K in InputName]?: ValueOfType[(typeof inputs)[K]['type']] | undefined };
