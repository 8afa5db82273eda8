/** Opening a selection: among which proposals is chosen, and with how much money and how many people. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { Project } from '../../project/state.ts';
import { isolated } from '../../values/isolated.ts';
import type { CallForSelection, SelectionContext } from '../context.ts';
import type { SelectionFact } from '../facts.ts';
import { faultsIn } from '../faults.ts';
import { selectionRulesSchema } from '../problem.ts';
import { requirePlanner } from '../scenarios/permissions.ts';
import { problemOf } from '../scenarios/problem-of.ts';
import type { SelectionDecisions } from '../tables.ts';
import type { FrozenCandidate, LeftOut, Limits } from './candidate.ts';
import { type CandidateCommands, mostCandidatesInOne } from './commands.ts';
import { asLabel, frozenOf } from './freeze.ts';

type Opening = CandidateCommands['open-selection'];

export const candidateDecisions: SelectionDecisions<CandidateCommands> = {
  'open-selection': state => refuse('already-exists', `The selection ${state.id} is open already.`),
};

const noRules = selectionRulesSchema.parse({});

/** Statuses of a call whose proposals have been ranked. */
const rankedCalls: readonly string[] = ['ranked'];

/** The first command of a selection. */
export function openSelection(command: Opening, context: SelectionContext): Decision<SelectionFact> {
  const { office } = context;
  const no = requirePlanner(context) ?? faultInCall(command, context) ?? faultInReferences(command, context);
  if (no) return no;
  const call = command.call === undefined ? undefined : context.call;
  const frozen = call ? ofCall(command, call, context) : named(command, context);
  if ('refusal' in frozen) return frozen;
  const { candidates, leftOut } = frozen;
  const fault = faultInCandidates(command, candidates, office.currency);
  if (fault) return fault;
  if (candidates.length > mostCandidatesInOne)
    return refuse(
      'too-many',
      `${candidates.length} candidates are too many for one selection; at most ${mostCandidatesInOne} fit.`,
      'candidates',
    );
  const opened: SelectionFact = {
    type: 'selection-opened',
    selection: command.selection,
    office: command.office,
    name: command.name,
    ...(command.call !== undefined && { call: command.call }),
    currency: office.currency,
    candidates,
    leftOut,
    limits: limitsOf(command, call),
  };
  return { facts: [opened] };
}

/** What is wrong with an option or with units, at the place where it was said. */
function faultInCandidates({ candidates: asked }: Opening, frozen: readonly FrozenCandidate[], currency: string): Refused {
  for (const candidate of frozen) {
    const at = asked.findIndex(({ project }) => project === candidate.project);
    const [fault] = at === -1 ? [] : faultsIn(problemOf({ candidates: [candidate], currency }, { rules: noRules }));
    if (!fault) continue;
    const field = fault.field.replace(/\[(\d+)\]/g, '.$1').replace(/^candidates\.0/, `candidates.${at}`);
    return refuse('unknown-reference', `${fault.fault}. ${fault.remedy}`, field);
  }
  return undefined;
}

function faultInCall({ call: id, office, leaveOut }: Opening, { call }: SelectionContext): Refused {
  if (id === undefined)
    return leaveOut.length === 0
      ? undefined
      : refuse('unknown-reference', 'Without a call the candidates are those that you name: leave the others away.', 'leaveOut');
  if (call?.id !== id || call.office !== office) return refuse('unknown-reference', `This office has no call ${id}.`, 'call');
  if (call.selection !== undefined)
    return refuse('wrong-status', `The call ${isolated(call.name)} was decided by the selection ${call.selection}.`, 'call');
  if (rankedCalls.includes(call.status)) return undefined;
  return refuse('wrong-status', `The call ${isolated(call.name)} is ${call.status}; its proposals are ranked first.`, 'call');
}

/** Each project is named once and is one of the office, and of the call if there is one. */
function faultInReferences({ candidates, leaveOut, call: id, office }: Opening, { projects, call }: SelectionContext): Refused {
  const seen = new Set<string>();
  const places = [
    ...candidates.map(({ project }, index) => ({ project, field: `candidates.${index}.project` })),
    ...leaveOut.map(({ project }, index) => ({ project, field: `leaveOut.${index}.project` })),
  ];
  for (const { project, field } of places) {
    if (seen.has(project)) return refuse('already-exists', `${project} is named twice; name each project once.`, field);
    seen.add(project);
    if (!projects.some(entry => entry.id === project && entry.office === office))
      return refuse('unknown-reference', `This office has no project ${project}.`, field);
    if (id !== undefined && !call?.proposals.some(entry => entry.project === project))
      return refuse('unknown-reference', `${project} is no proposal of the call ${id}.`, field);
  }
  return undefined;
}

interface Frozen {
  readonly candidates: FrozenCandidate[];
  readonly leftOut: LeftOut[];
}

/** Every proposal of the call, except those that are left out or cannot be candidates: each with its reason. */
function ofCall(
  { candidates: asked, leaveOut }: Opening,
  call: CallForSelection,
  { projects }: SelectionContext,
): Frozen | NonNullable<Refused> {
  const frozen: Frozen = { candidates: [], leftOut: [] };
  for (const { project: id } of call.proposals) {
    const project = projects.find(entry => entry.id === id);
    if (!project) continue;
    const { title } = project.proposal;
    const left = leaveOut.find(entry => entry.project === id);
    const result =
      left ??
      frozenOf(
        project,
        asked.find(entry => entry.project === id),
        call,
      );
    if ('why' in result) frozen.leftOut.push({ project: id, title, why: result.why });
    else frozen.candidates.push(result.candidate);
  }
  if (frozen.candidates.length > 0) return frozen;
  const why = frozen.leftOut.map(({ title, why: reason }) => `${isolated(title)} (${reason})`).join('; ');
  return refuse('unknown-reference', `No proposal of this call can be a candidate${why === '' ? '' : `: ${why}`}.`, 'call');
}

/** Those that were named: all of them, or the refusal that says which cannot be candidates, and why. */
function named({ candidates: asked }: Opening, { projects }: SelectionContext): Frozen | NonNullable<Refused> {
  if (asked.length === 0) return refuse('unknown-reference', 'Name a call, or the projects to choose among.', 'candidates');
  const of = new Map(projects.map(project => [project.id, project]));
  const unfit: { at: number; words: string }[] = [];
  const candidates = asked.flatMap((entry, at) => {
    const project = of.get(entry.project) as Project;
    const result = frozenOf(project, entry, undefined);
    if (!('why' in result)) return [result.candidate];
    unfit.push({ at, words: `${isolated(project.proposal.title)}: ${result.why}` });
    return [];
  });
  const [first] = unfit;
  if (!first) return { candidates, leftOut: [] };
  const rest = unfit
    .slice(0, 20)
    .map(({ words }) => words)
    .join('; ');
  return refuse(
    'unknown-reference',
    `${unfit.length} of the projects cannot be candidates: ${rest}. Mend them, or leave them away.`,
    `candidates.${first.at}`,
  );
}

function limitsOf({ budget, budgets, people }: Opening, call: CallForSelection | undefined): Limits {
  return {
    ...(budget !== undefined && { budget }),
    budgets: budgets ?? Object.fromEntries((call?.budgets ?? []).map(({ year, amount }) => [String(year), amount])),
    people: people ?? peopleOf(call),
  };
}

/** Capacities of one role and quarter are added up. */
function peopleOf(call: CallForSelection | undefined): Limits['people'] {
  const people = new Map<string, Map<string, number>>();
  for (const { role, quarter, tenths } of call?.people ?? []) {
    const label = asLabel(role);
    const periods = people.get(label) ?? new Map<string, number>();
    people.set(label, periods.set(quarter, (periods.get(quarter) ?? 0) + tenths));
  }
  return Object.fromEntries([...people].map(([role, periods]) => [role, Object.fromEntries(periods)]));
}
