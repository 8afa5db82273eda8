/** A standard that the office above gives, as the request to take it over names it. */
import type { Standing } from '#domain/office/given-standards/standing.ts';

/** `places` says which board of this office decides in the place of which board of the office above; gate models alone have some. */
export function toTake(
  { kind, id, version }: Pick<Standing, 'kind' | 'id' | 'version'>,
  places: Readonly<Record<string, string>>,
) {
  if (kind === 'reporting') return { kind, version };
  return kind === 'scoring-model' ? { kind, model: id, version } : { kind, model: id, version, places };
}
