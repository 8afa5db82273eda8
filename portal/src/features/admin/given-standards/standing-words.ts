/** How an office stands to a standard that it is given, and what the standard is, in words. */
import type { Standing } from '#domain/office/given-standards/standing.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { Tone } from '../../../shared/labels.ts';

type Known = Omit<Standing, 'differences'>;

const kinds: Readonly<Record<Standing['kind'], string>> = {
  'gate-model': 'Gate model',
  'scoring-model': 'Scoring model',
  reporting: 'Reporting cycle',
};

/** `Gate model “Stage-Gate”, version 2`; a reporting cycle has no versions that people count. */
export function standardName({ kind, name, version }: Pick<Known, 'kind' | 'name' | 'version'>): string {
  return kind === 'reporting' ? kinds[kind] : `${kinds[kind]} “${isolated(name)}”, version ${version}`;
}

export function standingLabel({ standing, kind, taken }: Known): readonly [string, Tone] {
  if (standing === 'same') return ['The same', 'good'];
  if (standing === 'not-taken') return ['Not taken over', 'plain'];
  if (standing === 'behind')
    return kind === 'reporting' ? ['Taken over before it was changed', 'warn'] : [`Behind: taken from version ${taken}`, 'warn'];
  return taken === undefined ? ['Its own', 'plain'] : ['Changed since it was taken over', 'plain'];
}

/** Beside the standards of an office: that the office above gives this one in another version, or asks for it. */
export function newsOfAbove(standard: Omit<Known, 'id' | 'binding'>, office: string): string {
  const { taken = 0, version } = standard;
  const above = isolated(office);
  if (standard.standing !== 'behind') return `${above} asks you to take over: ${standardName(standard)}`;
  if (standard.kind === 'reporting') return `${above} has changed the reporting cycle since you took it over`;
  return `${above} gives ${version > taken ? 'a newer' : 'another'} version than yours: ${standardName(standard)}`;
}

/** What the button says that takes it over. */
export function takeLabel({ standing, kind, name, version }: Known): string {
  if (standing === 'own') return kind === 'reporting' ? 'Replace ours by this cycle' : `Replace ours by ${name}`;
  if (standing === 'behind' && kind !== 'reporting') return `Take over version ${version} of ${name}`;
  return kind === 'reporting' ? 'Take over the reporting cycle' : `Take over ${name}`;
}
