/** How risky a project is as a whole, as its proposal says. The lowest first. */
export const riskClasses = ['low', 'medium', 'high'] as const;
export type RiskClass = (typeof riskClasses)[number];
