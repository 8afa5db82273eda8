/**
 * What a criterion may speak about: the closed list of inputs, their types, units and meaning. An input that the project
 * cannot answer yet is absent, and a criterion that needs it is `unknown`.
 */

/** Numbers are doubles (write `10.0` or `10`, compare with `<`, `<=`, `>`, `>=`). Money is in major units (pounds, euros). */
export const inputs = {
  score: { type: 'double', meaning: 'Score against the goals of the office, 0 to 100' },
  costBaseline: {
    type: 'double',
    meaning: 'Whole-life cost as approved at the last gate (as proposed before the first), major units',
  },
  costForecast: { type: 'double', meaning: 'Whole-life cost as last reported, major units' },
  costSpent: { type: 'double', meaning: 'Spent so far as last reported, major units' },
  costVariance: { type: 'double', meaning: 'Forecast over baseline in per cent: 15 is fifteen per cent over' },
  benefitsTotal: { type: 'double', meaning: 'Benefits of the proposal that are in money, major units' },
  benefitCostRatio: { type: 'double', meaning: 'Benefits divided by whole-life cost' },
  daysLate: { type: 'double', meaning: 'Forecast end after the approved end, in days; negative is early' },
  daysPastEnd: { type: 'double', meaning: 'Days since the forecast (else approved) end has passed; negative before it' },
  daysInStage: { type: 'double', meaning: 'Days since the project entered its stage' },
  daysSinceReport: { type: 'double', meaning: 'Days since the last status report' },
  progress: { type: 'double', meaning: 'Work done in per cent, as last reported' },
  milestonesTotal: { type: 'double', meaning: 'Milestones in the last report' },
  milestonesDone: { type: 'double', meaning: 'Milestones done' },
  milestonesLate: { type: 'double', meaning: 'Milestones not done whose due day has passed' },
  worstMilestoneDelay: { type: 'double', meaning: 'Largest delay of a milestone (forecast or today after due), in days' },
  risksOpen: { type: 'double', meaning: 'Open risks in the last report' },
  risksHigh: { type: 'double', meaning: 'Open risks with probability x impact of 15 or more out of 25' },
  kpisOffTarget: { type: 'double', meaning: 'KPIs of the last report that miss their target' },
  kpi: { type: 'map<string, double>', meaning: 'Values of the KPIs by name: kpi["satisfaction"] >= 80.0' },
  confidence: { type: 'string', meaning: 'Delivery confidence: green, amber-green, amber, amber-red or red' },
  conditionsOpen: { type: 'double', meaning: 'Conditions of earlier gates that are not met yet' },
  conditionsOverdue: { type: 'double', meaning: 'Open conditions whose due day has passed' },
} as const;

export type InputName = keyof typeof inputs;
export type Inputs = { readonly [K in InputName]?: number | string | Readonly<Record<string, number>> | undefined };
