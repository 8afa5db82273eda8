/** What the office above asks of an office now, as a fact where that is another than what was noted last. */
import { digestOf } from '../../history/digest.ts';
import type { OfficeFact } from '../facts.ts';
import { belowMinimum } from '../minimum/binding.ts';
import type { OfficeState } from '../state.ts';
import type { AskedAbove } from './asked.ts';
import { isAskedFor, keyOf, standingsOf } from './standing.ts';

export function askedOf(office: OfficeState, above: OfficeState | undefined): readonly AskedAbove[] {
  const { model = '', version = 0 } = above?.minimum ?? {};
  const lacking = belowMinimum(office, above).map(
    ({ model: id, name, missing }): AskedAbove => ({
      key: `below-minimum:${id}:${model}.${version}`,
      kind: 'below-minimum',
      name,
      missing: [...missing],
    }),
  );
  const behind = standingsOf(office, above)
    .filter(isAskedFor)
    .map(
      (standing): AskedAbove => ({
        key: `standard-behind:${keyOf(standing)}.${standing.version}`,
        kind: 'standard-behind',
        name: standing.name,
        missing: [],
      }),
    );
  return [...lacking, ...behind];
}

/** Nothing where it is as it was noted. */
export function comparedWith(office: OfficeState, above: OfficeState | undefined): readonly OfficeFact[] {
  const asked = askedOf(office, above);
  const before = (office.askedAbove ?? []).map(({ since: _, ...entry }) => entry);
  if (!above || digestOf(before) === digestOf(asked)) return [];
  const known = new Set(before.map(({ key }) => key));
  const added = asked.map(({ key }) => key).filter(key => !known.has(key));
  return [{ type: 'standards-above-compared', above: above.name, asked: [...asked], new: added }];
}
