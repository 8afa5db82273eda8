/** For each action that is offered on an office: the commands by which somebody could do it now. */
import type { OfficeAction } from '#domain/office/actions.ts';
import type { OfficeCommand } from '#domain/office/commands.ts';
import { reportingRuleSchema } from '#domain/office/reporting/rule.ts';
import { addDays } from '#domain/values/time.ts';
import type { World } from './fixtures.ts';
import { smallLogo } from './logos.ts';
import { boards, gateModel, goals, people, seats } from './standards.ts';

/** What is read of an office by some of its people only, or is a command to another aggregate; so its rule is asked itself. */
type OfficeReading =
  | 'plan-meeting'
  | 'open-call'
  | 'open-selection'
  | 'open-weighting'
  | 'see-changes'
  | 'see-audit'
  | 'search-record'
  | 'export-office'
  | 'test-mail'
  | 'import-portfolio';

const digital = {
  method: 'weighted-sum' as const,
  goals: [{ id: 'reach', name: 'People reached' }],
  weighting: { by: 'direct' as const, weights: [{ goal: 'reach', weight: 1 }] },
};
const webhook = { id: 'erp', name: 'ERP', kind: 'standard' as const, host: 'hooks.example.org', events: ['*'] };
const account = { id: 'jira', name: 'Jira', scopes: ['report' as const] };

export function officeCommands(world: World): Record<Exclude<OfficeAction, 'submit-proposal' | OfficeReading>, OfficeCommand[]> {
  const span = { to: 'manu', starts: world.now, ends: addDays(world.now, 5) };
  const below = { id: 'below', name: 'Below', currency: 'GBP', parent: 'pmo', people: [...people] };
  return {
    'set-office-mail': [{ type: 'set-office-mail', requests: 'first-of-day', weekly: null }],
    'set-calendar': [{ type: 'set-calendar', zone: 'Europe/Lisbon', workingDays: [1, 2, 3, 4, 5], holidays: [] }],
    'set-thresholds': [
      {
        type: 'set-thresholds',
        thresholds: {
          ...{ board: 'main', rule: { quorum: 1, approval: 'majority', of: 'cast', ballots: 'open' }, deadlineDays: 10 },
          ...{ cost: [], strategic: true },
        },
      },
    ],
    'set-routing': [
      { type: 'set-routing', routing: { rows: [{ model: gateModel().id, risk: 'high' }], otherwise: gateModel().id } },
    ],
    'give-standards': [
      {
        type: 'give-standards',
        given: { gateModels: [{ model: gateModel().id, version: 1, binding: true }], scoringModels: [] },
      },
    ],
    'set-minimum': [{ type: 'set-minimum', minimum: { model: gateModel().id, version: 1 } }],
    'publish-outlook-card': [{ type: 'publish-outlook-card', event: 'cost' }],
    'set-reporting': [{ type: 'set-reporting', rules: [reportingRuleSchema.parse({ every: 'month', day: 5 })] }],
    'dismiss-set-up': [{ type: 'dismiss-set-up' }],
    'set-goals': [{ type: 'set-goals', ...goals }],
    'publish-gate-model': [{ type: 'publish-gate-model', model: gateModel(), default: false }],
    'publish-scoring-model': [
      { type: 'publish-scoring-model', id: 'digital', name: 'Digital', scoring: digital, reason: 'The strategy.' },
    ],
    'set-boards': [{ type: 'set-boards', boards: [...boards] }],
    'set-people': [{ type: 'set-people', people: [...people] }],
    'grant-delegation': seats.map(from => ({ type: 'grant-delegation', from, ...span })),
    'found-office': [{ type: 'found-office', ...below }],
    'manage-service-accounts': [{ type: 'add-service-account', account }],
    'manage-webhooks': [{ type: 'add-webhook', webhook }],
    'keep-personal-data': [{ type: 'set-legal-hold', on: { kind: 'office' }, reason: 'A claim.' }],
    'keep-portfolio-views': [{ type: 'keep-portfolio-view', view: { name: 'Late', shows: { alerts: 'yes' } } }],
    'set-name-and-logo': [
      { type: 'rename-office', name: 'Another name' },
      { type: 'set-logo', content: smallLogo },
    ],
    'keep-import-mappings': [{ type: 'save-import-mapping', mapping: { id: 'list', title: 'List', settings: {} } }],
  };
}
