/** A selection that is about to begin: what its form holds, what is sent for it, and which projects can be candidates as far as a list shows. */
import type { ProjectRow } from '#api/answers/lists.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { statusLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import {
  byRole,
  byYear,
  newPeople,
  type PeopleDraft,
  peopleField,
  type WayDraft,
  wayField,
  wayOf,
  type YearDraft,
  yearField,
} from './ways-draft.ts';

export interface BeginDraft {
  readonly name: string;
  readonly chosen: readonly string[];
  readonly needs: readonly (PeopleDraft & { readonly project: string })[];
  readonly ways: readonly WayDraft[];
  readonly years: readonly YearDraft[];
  readonly people: readonly PeopleDraft[];
}

export const newDraft = (): BeginDraft => ({ name: '', chosen: [], needs: [], ways: [], years: [], people: [] });
export const newNeed = () => ({ ...newPeople(), key: newKey(), project: '' });

interface Of {
  readonly office: string;
  readonly currency: string;
  readonly call: string | undefined;
}

/** The selection as the API takes it. Money and people of the call count where the form says nothing. */
export function bodyOf(draft: BeginDraft, { office, currency, call }: Of) {
  const { name, needs, ways, years, people } = draft;
  const candidates = targetsOf(draft, call !== undefined).map(project => {
    const own = needs.filter(need => needTarget(need, draft, call !== undefined) === project);
    const way = ways.find(entry => targetOf(entry, draft, call !== undefined) === project);
    return { project, ...(own.length > 0 && { needs: byRole(own) }), ...(way && wayOf(way, currency)) };
  });
  return {
    office,
    name: name.trim(),
    call,
    candidates,
    budgets: years.length === 0 ? undefined : byYear(years, currency),
    people: people.length === 0 ? undefined : byRole(people),
  };
}

/** Whom a row is about; nobody, when its project is not or no longer among those that are chosen. */
function targetOf({ project }: { readonly project: string }, { chosen }: BeginDraft, ofCall: boolean): string {
  return ofCall || chosen.includes(project) ? project : '';
}

/** A project with versions has the people of the version that is taken, and none of its own. */
function needTarget(need: { readonly project: string }, draft: BeginDraft, ofCall: boolean): string {
  const hasVersions = draft.ways.some(({ project, kind }) => project === need.project && kind === 'versions');
  return hasVersions ? '' : targetOf(need, draft, ofCall);
}

/** The candidates of which something is sent, in this order: those that are chosen, and whoever a row is about. */
function targetsOf(draft: BeginDraft, ofCall: boolean): readonly string[] {
  const { chosen, needs, ways } = draft;
  const named = [...needs.map(need => needTarget(need, draft, ofCall)), ...ways.map(way => targetOf(way, draft, ofCall))];
  return [...new Set([...chosen, ...named])];
}

/** Where what is wrong with the body stands in the form. */
export function beginField(ofCall: boolean): (path: string, draft: BeginDraft) => string {
  return (path, draft) => {
    const [list, first = '', ...below] = path.split('.');
    if (list === 'budgets') return `years.${yearField(draft.years, first)}`;
    if (list === 'people') return `people.${peopleField(draft.people, first, below[0])}`;
    if (list !== 'candidates' || below.length === 0) return path;
    return candidateField(below, targetsOf(draft, ofCall)[Number(first)] ?? '', { draft, ofCall });
  };
}

interface Form {
  readonly draft: BeginDraft;
  readonly ofCall: boolean;
}

function candidateField(below: readonly string[], project: string, { draft, ofCall }: Form): string {
  const needs = draft.needs.filter(need => needTarget(need, draft, ofCall) === project);
  const way = draft.ways.findIndex(entry => targetOf(entry, draft, ofCall) === project);
  const placeOf = (need: BeginDraft['needs'][number] | undefined) => (need ? draft.needs.indexOf(need) : 0);
  if (below[0] === 'needs') {
    const [at = '0', part = 'people'] = peopleField(needs, below[1], below[2]).split('.');
    return `needs.${placeOf(needs[Number(at)])}.${part}`;
  }
  const [row] = draft.ways.slice(way, way + 1);
  if (way === -1 || !row) return `needs.${placeOf(needs[0])}.project`;
  return `ways.${way}.${below[0] === 'project' ? 'project' : wayField(below, row)}`;
}

const choosable: readonly ProjectRow['status'][] = ['submitted', 'active', 'on-hold'];

/** Why a project cannot be a candidate, as far as the list shows it; the server says the rest. */
export function whyNot({ status, score, cost, withheld }: ProjectRow): string | undefined {
  if (!choosable.includes(status)) return t('no, its status is: {status}', { status: statusLabels[status][0] });
  if (score === undefined) return t('no, it has no score yet');
  return withheld.includes('costs') || cost === undefined ? t('no, its cost was withheld or not given') : undefined;
}
