/**
 * What an office needs before its first project can be decided upon, and what of it is there: computed from its facts alone, so that a set-up can be
 * left and taken up again at any time. The order is the one in which each step finds what it needs: boards need gatekeepers, gates need boards.
 */
import * as z from 'zod';
import type { Context } from '../../decision/decider.ts';
import { isolated } from '../../values/isolated.ts';
import type { Role } from '../../values/roles.ts';
import { hasRole, type OfficeState } from '../state.ts';

export const setUpSteps = ['goals', 'people', 'boards', 'gate-model', 'sizes', 'standards', 'mail', 'import'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

export const stepSchema = z.object({
  step: z.enum(setUpSteps),
  done: z.boolean(),
  needed: z.boolean().meta({ description: 'Whether projects cannot be decided upon without it' }),
  says: z.string().meta({ description: 'What is there, or what is missing, in a sentence' }),
  waitsFor: z.enum(setUpSteps).optional().meta({ description: 'The step that comes first; absent when it can be done now' }),
});
export type Step = z.output<typeof stepSchema>;

/** What is known of the office beside its facts. */
export interface AroundOffice {
  /** Whether mails leave this deployment. */
  readonly mailIsSent: boolean;
  /** Whether the office has a project. */
  readonly hasProjects: boolean;
  /** What the office above gives; absent where it gives nothing, or where there is none. */
  readonly given?: { readonly by: string; readonly all: number; readonly notTaken: number } | undefined;
}

type Standards = Pick<OfficeState, 'goals' | 'people' | 'boards' | 'gateModels' | 'defaultModel' | 'routing'>;

export function checklistOf(office: Standards, around: AroundOffice): readonly Step[] {
  const people = missingRoles(office);
  const withoutGatekeeper = people.includes('gatekeeper');
  const noBoard = office.boards.length === 0;
  return [
    goalStep(office),
    {
      step: 'people',
      done: people.length === 0,
      needed: true,
      says:
        people.length === 0
          ? `${counted(office.people.length, 'person', 'people')} with their roles.`
          : `Nobody is ${listed(people)} yet.`,
    },
    {
      step: 'boards',
      done: !noBoard,
      needed: true,
      says: noBoard ? 'No board yet: boards decide at the gates.' : `${named(office.boards)}.`,
      ...(noBoard && withoutGatekeeper && { waitsFor: 'people' as const }),
    },
    modelStep(office, noBoard),
    sizesStep(office),
    ...(around.given ? [givenStep(around.given, noBoard)] : []),
    {
      step: 'mail',
      done: around.mailIsSent,
      needed: false,
      says: around.mailIsSent ? 'Mails are sent.' : 'No mail server is set: mails are kept in a file and reach nobody.',
    },
    {
      step: 'import',
      done: around.hasProjects,
      needed: false,
      says: around.hasProjects
        ? 'The office has projects.'
        : 'No project yet: bring those that run already, or propose the first one.',
    },
  ];
}

/** Whether projects can be proposed, reviewed and decided upon. */
export function isSetUp(steps: readonly Step[]): boolean {
  return steps.every(({ needed, done }) => done || !needed);
}

/** Whether the list stands on the home page of a person: of administrators, until all that is needed is there or they put it aside. */
export function showsSetUp(office: OfficeState, steps: readonly Step[], { actor }: Pick<Context, 'actor'>): boolean {
  return hasRole(office, actor.id, 'admin') && !office.setUpDismissed && !isSetUp(steps);
}

/** Roles without which no project gets through a gate; the administrator keeps the standards until there is a PMO. */
const roles = ['sponsor', 'manager', 'gatekeeper'] as const satisfies readonly Role[];
const called = { sponsor: 'sponsor', manager: 'project manager', gatekeeper: 'gatekeeper' } as const;

function missingRoles({ people }: Standards): (typeof roles)[number][] {
  return roles.filter(role => !people.some(person => person.roles.includes(role)));
}

function goalStep({ goals }: Standards): Step {
  const done = goals.length > 0;
  const says = done ? `${counted(goals.length, 'goal', 'goals')}.` : 'No goal yet: proposals are scored against goals.';
  return { step: 'goals', done, needed: true, says };
}

function modelStep({ gateModels, defaultModel }: Standards, noBoard: boolean): Step {
  const model = defaultModel === undefined ? undefined : gateModels[defaultModel]?.at(-1);
  const says = model
    ? `${model.name}, ${counted(model.gates.length, 'gate', 'gates')}.`
    : 'No gate model yet: nothing can be proposed before there is one.';
  return {
    ...{ step: 'gate-model', done: model !== undefined, needed: true, says },
    ...(!model && noBoard && { waitsFor: 'boards' as const }),
  };
}

function sizesStep({ gateModels, routing }: Standards): Step {
  const done = routing !== undefined;
  const says = done
    ? 'The size of a project decides which gates it passes.'
    : 'Whoever proposes names the gate model; a table of sizes would decide it: light, standard or full.';
  const waits = !done && Object.keys(gateModels).length === 0;
  return { step: 'sizes', done, needed: false, says, ...(waits && { waitsFor: 'gate-model' as const }) };
}

/** Whatever an office has of its own counts like what it takes over: it has looked at what is given. */
function givenStep({ by, all, notTaken }: NonNullable<AroundOffice['given']>, noBoard: boolean): Step {
  const what = counted(all, 'standard', 'standards');
  const says =
    notTaken === 0
      ? `${what} of ${isolated(by)} looked at.`
      : `${isolated(by)} gives ${all === 1 ? 'a standard' : `${all} standards`} to take over; ${notTaken === all ? 'none is' : `${notTaken} of them not`} taken over yet.`;
  return {
    ...{ step: 'standards', done: notTaken === 0, needed: false, says },
    ...(notTaken > 0 && noBoard && { waitsFor: 'boards' as const }),
  };
}

function counted(number: number, one: string, several: string): string {
  return number === 1 ? `One ${one}` : `${number} ${several}`;
}

function listed(missing: readonly (typeof roles)[number][]): string {
  const words = missing.map(role => called[role]);
  return words.length === 1 ? `${words[0]}` : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function named(boards: OfficeState['boards']): string {
  const [shown, rest] = [
    boards
      .slice(0, 3)
      .map(({ name }) => name)
      .join(', '),
    boards.length - 3,
  ];
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
