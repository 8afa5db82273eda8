/** What the office above gives, by the names under which versions of standards are kept, and what of it was taken. */
import { own } from '../../values/record.ts';
import { modelVersionKey, type OfficeState, scoringVersionKey } from '../state.ts';
import { cycleKey } from './given.ts';

/** A standard that the office above gives, by the name under which its versions are kept. */
export interface GivenStandard {
  readonly key: string;
  readonly version: number;
  readonly binding: boolean;
}

/** All that an office gives; none where it gives nothing. */
export function givenBy({ given }: Pick<OfficeState, 'given'>): readonly GivenStandard[] {
  if (!given) return [];
  const { gateModels, scoringModels, reporting } = given;
  return [
    ...gateModels.map(entry => ({ key: modelVersionKey(entry.model), version: entry.version, binding: entry.binding })),
    ...scoringModels.map(entry => ({ key: scoringVersionKey(entry.model), version: entry.version, binding: entry.binding })),
    ...(reporting ? [{ key: cycleKey, version: reporting.version, binding: reporting.binding }] : []),
  ];
}

/** Which version of it an office has taken from the office above it; undefined when none, or when it was taken from another office. */
export function versionTaken({ taken, parent }: Pick<OfficeState, 'taken' | 'parent'>, key: string): number | undefined {
  const last = own(taken ?? {}, key);
  return last !== undefined && last.office === parent ? last.version : undefined;
}
