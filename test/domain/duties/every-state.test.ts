/**
 * Every state in which something waits for a person has a duty in the table of kinds, and every kind of the table has an end (P22). Read from the lists of
 * states, from stored histories of each, and from the workflows: a state, a kind or a wait of a workflow that nobody has thought of fails here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type AggregateName, deciderOf, type StateOf } from '#domain/aggregates.ts';
import { assessmentDuties } from '#domain/assessment/duties.ts';
import { assessmentStatuses } from '#domain/assessment/state.ts';
import { callStatuses } from '#domain/call/state.ts';
import { foldAll } from '#domain/decision/decider.ts';
import type { Duty, DutyLog } from '#domain/duties/duty.ts';
import { type DutyKind, dutyKinds, dutyRule } from '#domain/duties/kinds.ts';
import { nextDate } from '#domain/duties/timeline.ts';
import { meetingDuties } from '#domain/meeting/duties/duties.ts';
import { meetingStatuses } from '#domain/meeting/state.ts';
import { officeDuties } from '#domain/office/duties/duties.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import type { Project } from '#domain/project/state.ts';
import { reviewDuties } from '#domain/review/duties.ts';
import { missingMembers } from '#domain/review/state.ts';
import { selectionDuties } from '#domain/selection/duties.ts';
import { selectionStatuses } from '#domain/selection/state.ts';
import { weightingDuties } from '#domain/weighting/duties.ts';
import { weightingStatuses } from '#domain/weighting/state.ts';
import { projectRowSchema } from '#views/projects.ts';

/** What a state comes to: it waits for a person (always, or when something was asked), goes on by itself, is somebody's own work, or is over. */
type Comes =
  | { readonly waits: readonly DutyKind[] }
  | { readonly mayWait: readonly DutyKind[] }
  | { readonly byItself: string }
  | { readonly work: string }
  | 'over';

const named: readonly DutyKind[] = ['naming', 'handover'];
const underWay: readonly DutyKind[] = [
  ...named,
  'condition',
  'exception',
  'condition-acceptance',
  'report',
  'report-acceptance',
  'alert',
  'tripwire',
  'evidence-ending',
  'outlook-outcome',
];
const round: readonly DutyKind[] = ['ballot', 'withdrawal', 'recorded-ballot', 'question'];

/** Of each aggregate and each of its states. A state that is not here does not compile, or fails below. */
const states = {
  office: {
    there: {
      mayWait: [
        ...['second-person', 'consent', 'invitation', 'delegation', 'report-asking', 'period-closing'],
        ...['below-minimum', 'standard-behind'],
      ] as DutyKind[],
    },
  },
  project: {
    submitted: { mayWait: named },
    returned: { waits: ['returned', ...named] },
    declined: 'over',
    withdrawn: 'over',
    active: { mayWait: [...underWay, 'gate-model', 'tripwire-stop', 'lapsed-round', 'own-stage', 'closure'] },
    'on-hold': { waits: ['hold', 'hold-until', 'held', 'gate-model', 'tripwire-stop', ...underWay] },
    killed: { waits: ['closure', ...named] },
    closing: { mayWait: ['customer-acceptance', ...underWay] },
    closed: { mayWait: ['benefit-review', 'benefit-review-lapsed'] },
  },
  review: { open: { waits: round }, ended: 'over' },
  call: {
    open: { byItself: 'its closing day, which its workflow waits for' },
    closed: { byItself: 'its panels, each with the waits of its assessment' },
    ranked: { work: 'the PMO takes the ranking to a selection, or ends the call; it stands in the list of calls' },
    decided: 'over',
    ended: 'over',
  },
  assessment: {
    rating: { waits: ['rating'] },
    revealed: { byItself: 'the end of the panel, which its call gives on the day' },
    talking: { mayWait: ['rating'] },
    ended: 'over',
  },
  selection: {
    draft: { work: 'whoever made it works on its scenarios' },
    submitted: { waits: ['selection-ballot'] },
    decided: 'over',
    withdrawn: 'over',
  },
  weighting: { open: { waits: ['weights'] }, closed: 'over' },
  meeting: {
    planned: { waits: ['meeting-opening'] },
    open: { waits: ['meeting-closing', 'meeting-action'] },
    closed: { mayWait: ['minutes-approval', 'meeting-action'] },
    approved: { mayWait: ['meeting-action'] },
    cancelled: 'over',
  },
  // What is kept for auditors waits for nobody.
  audit: { kept: 'over' },
} satisfies { readonly [N in AggregateName]: Readonly<Record<string, Comes>> };

const statuses: { readonly [N in AggregateName]: readonly string[] } = {
  office: ['there'],
  project: projectRowSchema.shape.status.options,
  review: ['open', 'ended'],
  call: callStatuses,
  assessment: assessmentStatuses,
  selection: selectionStatuses,
  weighting: weightingStatuses,
  meeting: meetingStatuses,
  audit: ['kept'],
};

interface Seen {
  readonly status: string;
  readonly duties: readonly Duty[];
  readonly log?: DutyLog | undefined;
  /** Of a project: its round waits for its board, in a stream of its own. Of a round: nobody is missing, or nobody is asked, and its deadline ends it. */
  readonly goesOn?: boolean;
}

type See = { readonly [N in AggregateName]: (state: StateOf<N>) => Seen };
const see: See = {
  office: state => ({ status: 'there', duties: officeDuties(state), log: state.duties }),
  project: state => ({
    status: (state as Project).status,
    duties: projectDuties(state),
    log: state.duties,
    goesOn: state.open !== undefined,
  }),
  review: state => ({
    status: state.outcome ? 'ended' : 'open',
    duties: state.id === undefined ? [] : reviewDuties(state),
    goesOn: state.id === undefined || state.route === 'auto' || missingMembers(state).length === 0,
  }),
  call: state => ({ status: state.id === undefined ? '' : state.status, duties: [] }),
  assessment: state => ({
    status: state.id === undefined ? '' : state.status,
    duties: state.id === undefined ? [] : assessmentDuties(state),
  }),
  selection: state => ({
    status: state.id === undefined ? '' : state.status,
    duties: state.id === undefined ? [] : selectionDuties(state),
  }),
  weighting: state => ({
    status: state.id === undefined ? '' : state.status,
    duties: state.id === undefined ? [] : weightingDuties(state),
  }),
  audit: () => ({ status: 'kept', duties: [] }),
  meeting: state => ({ status: state.status ?? '', duties: meetingDuties(state), log: state.duties }),
};

/** The state after each entry of each stored history of an aggregate. */
async function seenIn<N extends AggregateName>(name: N): Promise<Seen[]> {
  const decider = await deciderOf(name);
  const folder = new URL('../samples/', import.meta.url);
  const files = readdirSync(folder).filter(file => file.startsWith(`${name}.`));
  return files.flatMap(file => {
    const histories = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { entries: never[] }[];
    return histories.flatMap(({ entries }) => {
      let state = decider.initial;
      return entries.map(entry => {
        state = foldAll(decider as never, state as never, entry) as never;
        return see[name](state);
      });
    });
  });
}

const aggregates = Object.keys(states) as AggregateName[];
const comesTo = (name: AggregateName, status: string) => (states[name] as Readonly<Record<string, Comes>>)[status];
const kindsIn = (comes: Comes | undefined) =>
  typeof comes !== 'object' ? [] : 'waits' in comes ? comes.waits : 'mayWait' in comes ? comes.mayWait : [];

describe('P22: every state', () => {
  test.each(aggregates)('each state of the aggregate “%s” says whether somebody is waited for in it', name => {
    expect(Object.keys(states[name]).sort()).toEqual([...statuses[name]].sort());
  });

  test.each(aggregates)(
    'in stored histories of the aggregate “%s” nobody is waited for but as its states say, and each wait has a next date',
    async name => {
      const seen = await seenIn(name);
      expect(seen.length).toBeGreaterThan(2);
      for (const { status, duties, log = {}, goesOn } of seen) {
        const comes = comesTo(name, status);
        const kinds = duties.map(({ kind }) => kind);
        expect(kinds.filter(kind => !kindsIn(comes).includes(kind))).toEqual([]);
        if (typeof comes === 'object' && 'waits' in comes && !goesOn) expect([status, kinds.length > 0]).toEqual([status, true]);
        for (const duty of duties) {
          expect([duty.kind, nextDate(duty, log[duty.key]) !== undefined]).toEqual([duty.kind, true]);
          expect([duty.kind, duty.owners.length > 0 || duty.kind === 'report-asking']).toEqual([duty.kind, true]);
        }
      }
    },
  );
});

describe('P22: every kind of the table', () => {
  const kinds = Object.keys(dutyKinds) as DutyKind[];

  test('each kind stands in a state of some aggregate, so none is a row that nothing brings about', () => {
    const known = aggregates.flatMap(name => Object.values<Comes>(states[name]).flatMap(kindsIn));
    expect(kinds.filter(kind => !known.includes(kind))).toEqual([]);
  });

  test.each(kinds)('a wait of the kind “%s” ends by time, is asked about until the deed, or is ended where it is asked', kind => {
    const { steps, again, kept, ends } = dutyRule(kind);
    const byTime = steps.at(-1)?.does === 'end';
    expect([byTime, again !== undefined, kept === 'elsewhere'].filter(Boolean)).toHaveLength(1);
    expect(ends).toMatch(/^[A-Z].*[.]$/);
  });
});

/** The kinds of duties that the waits of workflows are, by the task that waits with a token. */
const waitsOfWorkflows: Readonly<Record<string, readonly DutyKind[] | string>> = {
  'await-decision': ['ballot'],
  'await-closure': ['customer-acceptance', 'ballot'],
  'await-selection': ['selection-ballot'],
  'await-call': 'no person: the next day of the call, and its panels, which have waits of their own',
};

describe('P22: every wait of a workflow', () => {
  test('each task that waits with a token is a kind of duty, or says why it is none', () => {
    const folder = new URL('../../../workflows/', import.meta.url);
    const texts = readdirSync(folder)
      .filter(file => file.endsWith('.asl.json'))
      .map(file => readFileSync(new URL(file, folder), 'utf8'));
    const tasks = texts
      .flatMap(text => statesOf(JSON.parse(text)))
      .flatMap(({ Resource = '', Arguments }) =>
        Resource.endsWith('.waitForTaskToken') ? [Arguments?.Payload?.task ?? 'a wait without a task'] : [],
      );
    expect(tasks.length).toBeGreaterThan(3);
    expect([...new Set(tasks)].filter(task => waitsOfWorkflows[task] === undefined)).toEqual([]);
  });
});

interface StateInFile {
  readonly Resource?: string;
  readonly Arguments?: { readonly Payload?: { readonly task?: string } };
}

/** The states of a workflow, those inside of others, too. */
function statesOf(value: unknown): StateInFile[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(statesOf);
  return 'Resource' in value ? [value as StateInFile, ...inside] : inside;
}
