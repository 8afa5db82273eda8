/** Choices of a list, with the one that stands in the form even if it can no longer be chosen: it is seen, and can be changed. */
import { t } from '../text.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

export function withChosen(options: readonly Option[], chosen: Option): Option[] {
  const isOffered = chosen.value === '' || options.some(option => option.value === chosen.value);
  return isOffered
    ? [...options]
    : [...options, { ...chosen, label: t('{label} (can no longer be chosen)', { label: chosen.label }) }];
}
