/** Weekdays by their number (1 is Monday, 7 is Sunday), as people call them. */
import { t } from './text.ts';

const names = [t('Monday'), t('Tuesday'), t('Wednesday'), t('Thursday'), t('Friday'), t('Saturday'), t('Sunday')] as const;

export const weekdays: readonly { readonly number: number; readonly name: string }[] = names.map((name, index) => ({
  number: index + 1,
  name,
}));

export function weekdayName(number: number): string {
  return names[number - 1] ?? String(number);
}
