/** Classes of risk as the standards of an office name them. */
import { type RiskClass, riskClasses } from '#domain/values/risk-class.ts';
import { t } from '../../shared/text.ts';

const fromOn: Readonly<Record<RiskClass, string>> = {
  low: t('low and above'),
  medium: t('medium and above'),
  high: t('high'),
};

/** Choices of a class from which on something holds. */
export const riskChoices = riskClasses.map(value => ({ value, label: fromOn[value] }));

/** The condition that a project has this class or a higher one. */
export const riskConditions: Readonly<Record<RiskClass, string>> = {
  low: t('has the class of risk low or above'),
  medium: t('has the class of risk medium or above'),
  high: t('has the class of risk high'),
};
