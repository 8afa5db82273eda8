/** For each operation the requests by which somebody could do it: on which objects, with a body that nothing but the policy stands against. */
import { addDays, dateOf } from '#domain/values/time.ts';
import { demoGoals } from '#local/demo/office.ts';
import { because as reason } from './api-driver.ts';
import { newScoring } from './calls-made.ts';
import { aboveCalls } from './matrix-above.ts';
import { choosingCalls } from './matrix-choosing.ts';
import { meetingCalls } from './matrix-meetings.ts';
import { boardsNow, matrixList, matrixModel, matrixPeople, now, taker } from './matrix-office.ts';
import { peopleCalls } from './matrix-people.ts';
import { portfolioCalls } from './matrix-portfolio.ts';
import { matrixProposal } from './matrix-projects.ts';
import { reportingCalls } from './matrix-reporting.ts';
import { active, type Calls, nowhere, office, ofOffice, one } from './matrix-requests.ts';
import { roundCalls } from './matrix-rounds.ts';
import { selectionCalls } from './matrix-selections.ts';
import { silentWebhook } from './second-office.ts';

const importMapping = { id: 'list', title: 'List', columns: { title: 'Name' }, identity: ['Name'] };
const importing = (named: string) => ({ office: named, file: matrixList });

const readOfProject = ['get-project', 'get-alike', 'export-project', 'get-evidence-file', 'get-parts', 'get-history'];
const scimShapes = ['service-provider-config', 'resource-types', 'resource-type', 'schema', 'schemas'];
const readOfDirectory = ['list-users', 'get-user', 'delete-user', ...scimShapes].map(id => `scim-${id}`);

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

  ...choosingCalls,

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
  'get-office-history': office(),
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
  ...peopleCalls,
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
