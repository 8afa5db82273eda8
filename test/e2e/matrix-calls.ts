/** For each operation the requests by which somebody could do it: on which objects, with a body that nothing but the policy stands against. */
import { addDays, dateOf } from '#domain/values/time.ts';
import { demoGoals } from '#local/demo/office.ts';
import { because } from './api-driver.ts';
import { callTerms, newScoring } from './calls-made.ts';
import { aboveCalls } from './matrix-above.ts';
import { meetingCalls } from './matrix-meetings.ts';
import {
  boardsNow,
  matrixList,
  matrixModel,
  matrixPeople,
  now,
  panelOf,
  type SideObjects,
  someDays,
  taker,
} from './matrix-office.ts';
import { portfolioCalls } from './matrix-portfolio.ts';
import { matrixProposal } from './matrix-projects.ts';
import { reportingCalls } from './matrix-reporting.ts';
import { roundCalls } from './matrix-rounds.ts';
import { selectionCalls } from './matrix-selections.ts';
import { type Objects, silentWebhook } from './second-office.ts';
import { equalPoints, weightingTerms } from './weightings-made.ts';
import type { Place, Side } from './who-may-what.ts';

interface Around {
  /** Whose people are named in a body; those of the own side where the object is foreign. */
  readonly side: Side;
  readonly office: string;
  /** A project of the side that is under way. */
  readonly active: string;
  /** A meeting of the board of the side that is open. */
  readonly openMeeting: string;
  /** A project of the side that waits for its customer, and needs something of the active one. */
  readonly closing: string;
}

export interface Calls {
  /** The project whose state lets the operation be done; the one between gates unless said. */
  readonly on?: keyof SideObjects;
  /** Other objects than the first of their kind. */
  readonly of?: (objects: Objects) => Partial<Objects>;
  readonly places?: readonly Place[];
  /** Whoever may ask with one of them may ask. */
  readonly bodies?: (around: Around) => readonly unknown[];
}

const everywhere: readonly Place[] = ['own', 'other', 'foreign'];
/** Objects of an office itself: there is no other one of the same office. */
const ofOffice: readonly Place[] = ['own', 'foreign'];
const nowhere: readonly Place[] = ['own'];

const reason = because;
const one = (body: unknown) => () => [body];
const active = (body?: unknown): Calls => (body === undefined ? {} : { bodies: one(body) });
const office = (body?: unknown): Calls => ({ places: ofOffice, ...active(body) });

const importMapping = { id: 'list', title: 'List', columns: { title: 'Name' }, identity: ['Name'] };
const importing = (named: string) => ({ office: named, file: matrixList });

const readOfProject = ['get-project', 'get-alike', 'export-project', 'get-evidence-file', 'get-parts', 'get-history'];
const scimShapes = ['service-provider-config', 'resource-types', 'resource-type', 'schema', 'schemas'];
const readOfDirectory = ['list-users', 'get-user', 'delete-user', ...scimShapes].map(id => `scim-${id}`);
const inOpenCall = ({ openCall }: Objects): Partial<Objects> => (openCall === undefined ? {} : { call: openCall });
const whereTheyTalk = ({ talking }: Objects): Partial<Objects> => (talking === undefined ? {} : { assessment: talking });

const whereWeighed = ({ weighed }: Objects): Partial<Objects> => (weighed === undefined ? {} : { weighting: weighed });

export const calls: Readonly<Record<string, Calls>> = {
  health: { places: nowhere },
  openapi: { places: nowhere },
  asyncapi: { places: nowhere },
  'get-log-checkpoint': { places: nowhere },
  'get-log-tile': { places: nowhere },
  'sign-in': { places: nowhere },
  'get-set-up': { places: nowhere },
  'check-set-up-code': { places: nowhere, bodies: one({ code: 'K7QF-M2XD-9RTA' }) },
  'set-up': {
    places: nowhere,
    bodies: one({
      code: 'K7QF-M2XD-9RTA',
      id: 'first',
      name: 'First',
      currency: 'EUR',
      administrator: { name: 'Ada', email: 'ada@example.org' },
    }),
  },
  me: { places: nowhere },
  'list-offices': { places: nowhere },
  'list-presets': { places: nowhere },
  'scim-create-user': { places: nowhere, bodies: one({}) },
  'scim-replace-user': { places: nowhere, bodies: one({}) },
  'scim-patch-user': { places: nowhere, bodies: one({}) },
  ...Object.fromEntries(readOfDirectory.map(id => [id, { places: nowhere }])),
  'list-projects': office(),
  'list-reviews': office(),
  'list-alerts': office(),
  'list-lessons': office(),
  'list-duties': office(),
  'get-measures': office(),
  'get-duties': office(),
  'get-roll-up': office(),
  'get-projects-below': office(),
  'get-alerts-below': office(),
  'get-duties-below': office(),
  'get-reports-below': office(),
  'nudge-duty': { places: ofOffice, bodies: ({ office: named }) => [{ stream: `office/${named}`, duty: 'second-person:c1' }] },

  ...meetingCalls,
  ...portfolioCalls,

  'list-calls': office(),
  'list-assessments': { places: nowhere },
  'open-call': { places: ofOffice, bodies: ({ office: named, side }) => [callTerms({ office: named, panel: panelOf(side) })] },
  'get-call': active(),
  'get-ranking': active(),
  'try-weights': active({ weights: demoGoals.map(({ id }) => ({ dimension: id, weight: 1 })) }),
  'get-call-history': active(),
  'export-call': active(),
  'amend-call': active({ name: 'Another name', reason }),
  'join-call': { of: inOpenCall, bodies: ({ active: project }) => [{ project }] },
  'leave-call': { on: 'deciding', of: inOpenCall, bodies: one({ reason }) },
  'close-call': { of: inOpenCall, bodies: one({ reason }) },
  'end-call': { of: inOpenCall, bodies: one({ reason }) },
  'get-assessment': active(),
  'give-ratings': active({ ratings: demoGoals.map(({ id }) => ({ dimension: id, value: 50, reason })) }),
  'recuse-assessor': active({ reason }),
  'replace-assessor': { bodies: ({ side }) => [{ assessor: `${side}-chair`, replacement: 'only-gatekeeper', reason }] },
  'ask-talk': { of: whereTheyTalk, bodies: one({ dimensions: ['digital'], reason }) },
  'end-assessment': { of: whereTheyTalk, bodies: one({ reason }) },

  'list-weightings': office(),
  'open-weighting': {
    places: ofOffice,
    bodies: ({ office: named, side }) => [
      weightingTerms({ office: named, asked: [...panelOf(side)], items: [{ id: 'reach' }, { id: 'cost' }] }),
    ],
  },
  'get-weighting': active(),
  'answer-weighting': active(equalPoints(demoGoals)),
  'close-weighting': active({ reason }),
  'take-goal-weights': { of: whereWeighed, bodies: one({ reason }) },
  'take-model-weights': { of: whereWeighed, bodies: one({ model: 'by-goals', reason }) },
  'export-weighting': { of: whereWeighed },

  'get-office': office(),
  'get-goals': office(),
  'judge-goals': office({ judgements: [] }),
  'get-calendar': office(),
  'get-mail-preferences': office(),
  'put-mail-preferences': office({ at: '09:00', quiet: null, without: [] }),
  'get-office-set-up': office(),
  'dismiss-set-up': office({}),
  'test-mail': office({}),
  'get-offices-below': office(),
  'get-gate-models': office(),
  'try-gate-model': office({ model: matrixModel('own') }),
  'get-scoring-models': office(),
  rescore: office({ after: {} }),
  'get-boards': office(),
  'get-people': office(),
  'get-delegations': office(),
  'get-office-history': office(),
  'get-changes': office(),
  'export-office': office(),
  'found-office': {
    places: ofOffice,
    bodies: ({ office: parent }) => [
      {
        id: 'matrix-below',
        name: 'Below',
        currency: 'GBP',
        parent,
        people: matrixPeople.filter(({ id }) => id === 'only-admin'),
      },
    ],
  },
  'put-goals': office({ goals: demoGoals }),
  'put-calendar': office({ zone: 'Europe/Lisbon', workingDays: [1, 2, 3, 4, 5], holidays: [] }),
  'put-gate-models': office({ model: matrixModel('own') }),
  'publish-scoring-model': office({ id: 'matrix', name: 'Matrix', scoring: newScoring, reason }),
  'put-boards': office({ boards: boardsNow }),
  'put-people': office({ people: matrixPeople }),
  'import-people': office({ records: [{ line: 1, cells: ['Name', 'Mail', 'Roles'] }] }),
  'put-person': { ...office({ name: 'New', email: 'new@matrix.example', roles: ['sponsor'] }), of: () => ({ invited: 'new' }) },
  'remove-person': { ...office({ reason }), of: () => ({ invited: 'keeper' }) },
  'get-places': office(),
  'replace-person': { ...office({ successor: 'only-gatekeeper', reason }), of: () => ({ invited: 'own-member' }) },
  'deactivate-person': { ...office({ reason }), of: () => ({ invited: 'keeper' }) },
  'reactivate-person': { ...office({ reason }), of: () => ({ invited: 'away' }) },
  'grant-delegation': { bodies: ({ side }) => [{ from: `${side}-member`, to: 'only-gatekeeper', ...someDays }] },
  'revoke-delegation': active({}),
  'accept-delegation': { of: ({ consent }) => (consent === undefined ? {} : { delegation: consent }), bodies: one({}) },
  'answer-invitation': office({ accepted: false, reason }),
  'get-service-accounts': office(),
  'add-service-account': office({ id: 'matrix-2', name: 'Matrix', scopes: ['read'] }),
  'change-service-account-secret': office({}),
  'revoke-service-account': office({ reason }),
  'export-list': office(),
  'get-feeds': office(),
  'make-feed': office({}),
  'withdraw-feed': office({}),
  'read-calendar': office(),
  'read-decisions': office(),
  'get-audit': office(),
  'search-record': office(),
  'get-webhooks': office(),
  'add-webhook': office({ ...silentWebhook, id: 'hook-2' }),
  'change-webhook': office({ name: 'Another name' }),
  'change-webhook-secret': office({}),
  'remove-webhook': office({ reason }),
  'test-webhook': office({}),
  'get-webhook-deliveries': office(),
  'replay-webhook': office({ delivery: 'none' }),
  'approve-change': office({}),
  'refuse-change': office({ reason }),

  'address-import': {
    places: ofOffice,
    bodies: ({ office: named }) => [
      { office: named, name: 'list.csv', contentType: 'text/csv', bytes: 5, sha256: 'a'.repeat(64) },
    ],
  },
  'preview-import': { places: ofOffice, bodies: ({ office: named }) => [importing(named)] },
  'commit-import': { places: ofOffice, bodies: ({ office: named }) => [{ ...importing(named), mapping: importMapping }] },
  'get-import-mappings': office(),
  'save-import-mapping': office({ mapping: importMapping }),
  'remove-import-mapping': office({}),

  'submit-proposal': { places: ofOffice, bodies: ({ side, office: named }) => [matrixProposal(side, { office: named })] },
  'preview-proposal': { places: ofOffice, bodies: ({ office: named }) => [{ office: named, title: 'A draft' }] },
  'revise-proposal': { bodies: ({ side }) => [{ proposal: matrixProposal(side) }] },
  'offer-handover': { bodies: () => ['sponsor', 'manager'].map(role => ({ role, to: taker, reason })) },
  'answer-handover': active({ accepted: true }),
  'request-reopening': { on: 'stopped', bodies: one({ reason }) },
  'request-exception': active({ reason }),
  'plan-stages': active({ stages: [{ name: 'Design' }, { name: 'Build' }], reason }),
  'choose-gate-model': active({ model: 'stage-gate', reason }),
  ...Object.fromEntries(readOfProject.map(name => [name, active()])),
  'state-need': { on: 'deciding', bodies: ({ active: project }) => [{ project, what: 'A dry quay', by: '2099-01-01' }] },
  'acknowledge-alert': {
    on: 'deciding',
    bodies: one({ criterion: 'risks', gate: 'g1', note: reason, owner: 'keeper', due: dateOf(addDays(now, 30)) }),
  },
  'finish-tripwire-duty': { on: 'deciding', bodies: one({ note: reason }) },
  'drop-need': { on: 'closing', bodies: one({ need: 'w1', reason }) },
  'answer-need': { bodies: ({ closing: project }) => [{ project, need: 'w1', promised: '2099-01-01' }] },
  'join-programme': { on: 'deciding', bodies: ({ active: programme }) => [{ programme, reason }] },
  'leave-programme': { on: 'closing', bodies: one({ reason }) },
  'withdraw-proposal': { on: 'returned', bodies: one({ reason }) },
  'merge-proposal': { on: 'returned', bodies: ({ active: project }) => [{ project, reason }] },
  'add-evidence': active({ kind: 'plan', title: 'Plan', text: 'As agreed.' }),
  'add-evidence: a word': active({ kind: 'word', title: 'Word', attests: { criterion: 'word', confirmed: true } }),
  'address-upload': active({ name: 'plan.txt', contentType: 'text/plain', bytes: 5, sha256: 'a'.repeat(64) }),
  'file-report': active({ progress: 10 }),
  'amend-registers': active({ registers: { actions: { add: [{ action: 'Ask the supplier.' }] } } }),
  'answer-report': active({ accepted: true }),
  ...aboveCalls,
  'request-review': active({}),
  'meet-condition': { of: () => ({ condition: 'c2' }), bodies: one({ how: 'She begins on Monday.' }) },
  'request-change': active({ cost: 12_000_000, reason }),
  'report-closure': active({ summary: 'It is done.' }),
  proceed: active({ reason }),
  'answer-closure': { on: 'closing', bodies: one({ accepted: true }) },
  'move-model-version': active({ version: 2, reason }),
  'answer-condition': active({ accepted: true }),
  'answer-naming': { bodies: ({ side }) => [{ accepted: true }, { accepted: true, person: `${side}-manager` }] },
  'grant-waiver': active({ criterion: 'word', reason, until: dateOf(addDays(now, 30)) }),

  ...reportingCalls,
  ...selectionCalls,

  ...roundCalls,
};

export const placesOf = ({ places = everywhere }: Calls): readonly Place[] => places;
