/** How an office stands to a standard that it is given, and what the standard is, in words. */
import type { Standing } from '#domain/office/given-standards/standing.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { Tone } from '../../../shared/labels.ts';
import { t } from '../../../shared/text.ts';

type Known = Omit<Standing, 'differences'>;

const kinds: Readonly<Record<Standing['kind'], string>> = {
  'gate-model': t('Gate model'),
  'scoring-model': t('Scoring model'),
  reporting: t('Reporting cycle'),
};

/** `Gate model “Stage-Gate”, version 2`; a reporting cycle has no versions that people count. */
export function standardName({ kind, name, version }: Pick<Known, 'kind' | 'name' | 'version'>): string {
  return kind === 'reporting'
    ? kinds[kind]
    : t('{kinds} “{name}”, version {version}', { kinds: kinds[kind], name: isolated(name), version });
}

export function standingLabel({ standing, kind, taken }: Known): readonly [string, Tone] {
  if (standing === 'same') return [t('The same'), 'good'];
  if (standing === 'not-taken') return [t('Not taken over'), 'plain'];
  if (standing === 'behind')
    return kind === 'reporting'
      ? [t('Taken over before it was changed'), 'warn']
      : [t('Behind: taken from version {taken}', { taken }), 'warn'];
  return taken === undefined ? [t('Its own'), 'plain'] : [t('Changed since it was taken over'), 'plain'];
}

/** Beside the standards of an office: that the office above gives this one in another version, or asks for it. */
export function newsOfAbove(standard: Omit<Known, 'id' | 'binding'>, office: string): string {
  const { taken = 0, version } = standard;
  const above = isolated(office);
  if (standard.standing !== 'behind')
    return t('{above} asks you to take over: {standardName}', { above, standardName: standardName(standard) });
  if (standard.kind === 'reporting') return t('{above} has changed the reporting cycle since you took it over', { above });
  return version > taken
    ? t('{above} gives a newer version than yours: {standardName}', { above, standardName: standardName(standard) })
    : t('{above} gives another version than yours: {standardName}', { above, standardName: standardName(standard) });
}

/** What the button says that takes it over. */
export function takeLabel({ standing, kind, name, version }: Known): string {
  if (standing === 'own') return kind === 'reporting' ? t('Replace ours by this cycle') : t('Replace ours by {name}', { name });
  if (standing === 'behind' && kind !== 'reporting') return t('Take over version {version} of {name}', { version, name });
  return kind === 'reporting' ? t('Take over the reporting cycle') : t('Take over {name}', { name });
}
