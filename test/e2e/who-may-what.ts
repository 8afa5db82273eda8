/**
 * Who may do what, written down apart from the code, from docs/duties.md and the sentences of the API description. It imports nothing of the
 * product: where the two differ, one of them is wrong.
 */
import { forMachinesAlone } from './what-machines-may.ts';

/** What a person is to a project and its open round, beside the roles that the office gives. */
export type Tie =
  | 'sponsor'
  | 'manager'
  | 'customer'
  | 'author'
  | 'former lead'
  | 'benefit owner'
  | 'seat'
  | 'chair'
  | 'delegate'
  | 'gave a delegation'
  | 'is asked for consent'
  | 'assessor';

export type Side = 'own' | 'other';

export interface Principal {
  readonly id: string;
  /** Belongs to the office in question; signed in without belonging to it; or without a token. */
  readonly stands: 'here' | 'outside' | 'nobody';
  /** Belongs to the office of the foreign objects, which are therefore none to this person. */
  readonly elsewhere?: true;
  readonly roles: readonly string[];
  /** Ties to one project and to another of the same office. */
  readonly ties: Readonly<Record<Side, readonly Tie[]>>;
  /** Towards the change of people that waits for a second person. */
  readonly change?: 'asked for it' | 'gains by it';
}

/** Where an operation is tried: on the project that a person may be tied to, on another one, on one of another office. */
export type Place = Side | 'foreign';

export type Answer = 'may ask' | 'not allowed' | 'nothing there' | 'signs in first';

/** Whether somebody of the office may ask for an operation here. */
type Rule = (who: Principal, ties: readonly Tie[]) => boolean;

const role =
  (...wanted: readonly string[]): Rule =>
  ({ roles }) =>
    wanted.some(one => roles.includes(one));
const tie =
  (...wanted: readonly Tie[]): Rule =>
  (_who, ties) =>
    wanted.some(one => ties.includes(one));
const either =
  (...rules: readonly Rule[]): Rule =>
  (who, ties) =>
    rules.some(rule => rule(who, ties));
const but =
  (rule: Rule, exception: Rule): Rule =>
  (who, ties) =>
    rule(who, ties) && !exception(who, ties);

const all = (rule: Rule, ...operations: readonly string[]) => Object.fromEntries(operations.map(name => [name, rule]));

const anybody: Rule = () => true;
const pmo = role('pmo', 'admin');
/** They gain or lose by the decision, or wrote what is decided. */
const interested = tie('sponsor', 'manager', 'customer', 'author', 'former lead', 'benefit owner');
const team = either(tie('sponsor', 'manager', 'author'), role('pmo'));
const board = but(tie('seat'), interested);
const standIns = but(tie('delegate'), interested);
/** Who keeps agenda and minutes of the meetings of a board decides nothing by that: an interest in a project keeps nobody from it. */
const meetingKeeper = either(role('pmo', 'admin'), tie('chair'));
const chair = but(tie('chair'), interested);

/** Nothing names an object: `anybody` is told what the product is; `signed in` are all who have a token. */
export const openToAll: readonly string[] = [
  'health',
  'openapi',
  'asyncapi',
  'get-log-checkpoint',
  'sign-in',
  'get-set-up',
  'check-set-up-code',
  'set-up',
];
/** Whoever has the secret address reads, without a token; nobody without it is told whether there is such an address. */
export const bySecretAddress: readonly string[] = ['read-calendar', 'read-decisions'];
/** Whoever asks reads the public log; the matrix asks for a part of it that is not there. */
export const byNameAlone: readonly string[] = ['get-log-tile'];
export const forWhoeverSignsIn: readonly string[] = ['me', 'list-offices', 'list-presets', 'list-assessments'];

/** For each operation of the API description; `add-evidence: a word` is evidence that gives the word which a criterion asks of the PMO. */
export const policy: Readonly<Record<string, Rule>> = {
  ...all(anybody, 'list-projects', 'list-reviews', 'list-alerts', 'list-lessons'),
  'list-duties': anybody,
  'get-measures': anybody,
  'get-duties': role('pmo', 'admin', 'auditor'),
  'nudge-duty': pmo,
  'export-list': anybody,
  ...all(anybody, 'get-feeds', 'make-feed', 'withdraw-feed'),

  ...all(anybody, 'list-meetings', 'list-meeting-actions', 'get-meeting', 'get-meeting-history', 'export-meeting'),
  ...all(meetingKeeper, 'plan-meeting', 'move-meeting', 'cancel-meeting', 'add-items', 'remove-item', 'order-agenda'),
  ...all(meetingKeeper, 'open-meeting', 'take-attendance', 'discuss-item', 'set-action', 'change-action', 'drop-action'),
  ...all(meetingKeeper, 'close-meeting', 'correct-minutes'),
  ...all(tie('chair'), 'mark-consent', 'approve-minutes'),
  'report-action-done': tie('manager'),
  // Each of the items is answered by itself, by the rule of its round: whoever may not vote there is told so of each.
  consent: anybody,

  ...all(anybody, 'list-calls', 'get-call', 'get-ranking', 'try-weights', 'get-call-history', 'export-call'),
  ...all(pmo, 'open-call', 'amend-call', 'close-call', 'end-call'),
  'join-call': team,
  'leave-call': team,
  'get-assessment': anybody,
  'give-ratings': but(tie('assessor'), interested),
  'recuse-assessor': tie('assessor'),
  'replace-assessor': but(pmo, interested),
  'ask-talk': but(pmo, interested),
  'end-assessment': but(pmo, interested),
  ...all(anybody, 'list-selections', 'get-selection', 'get-candidates', 'get-comparison', 'get-scenario-result'),
  ...all(anybody, 'get-selection-history', 'export-selection'),
  ...all(pmo, 'open-selection', 'add-scenario', 'change-scenario', 'stop-solving', 'remove-scenario'),
  ...all(pmo, 'submit-scenario', 'withdraw-selection'),
  'cast-selection-ballot': either(board, standIns),
  'recuse-from-selection': board,

  ...all(anybody, 'list-weightings', 'get-weighting', 'export-weighting'),
  ...all(pmo, 'open-weighting', 'close-weighting', 'take-goal-weights', 'take-model-weights'),
  'answer-weighting': tie('assessor'), // who assesses for a side is asked for its weights, too
  'get-office': anybody,
  ...all(anybody, 'get-news', 'get-ready-gates', 'get-portfolio', 'get-roadmap', 'list-dependencies'),
  'get-goals': anybody,
  'judge-goals': anybody,
  'get-calendar': anybody,
  'get-mail-preferences': anybody,
  'put-mail-preferences': anybody,
  'get-office-set-up': anybody,
  'dismiss-set-up': role('admin'),
  'test-mail': role('admin'),
  'get-offices-below': role('admin', 'auditor'),
  ...all(role('pmo', 'admin', 'auditor'), 'get-roll-up', 'get-projects-below', 'get-alerts-below', 'get-duties-below'),
  'get-reports-below': role('pmo', 'admin', 'auditor'),
  ...all(anybody, 'get-gate-models', 'get-scoring-models', 'get-boards', 'get-people'),
  ...all(anybody, 'get-delegations', 'get-office-history'),
  rescore: anybody,
  'get-changes': role('pmo', 'admin', 'auditor'),
  'export-office': role('pmo', 'admin', 'auditor'),
  'found-office': role('admin'),
  'put-goals': pmo,
  'put-calendar': pmo,
  'put-office-mail': pmo,
  'put-gate-models': pmo,
  'try-gate-model': pmo,
  'publish-scoring-model': pmo,
  'put-boards': pmo,
  'put-people': role('admin'),
  'import-people': role('admin'),
  'put-person': role('admin'),
  'remove-person': role('admin'),
  'get-places': role('pmo', 'admin', 'auditor'),
  'replace-person': pmo,
  'deactivate-person': role('admin'),
  'reactivate-person': role('admin'),
  'grant-delegation': either(tie('is asked for consent'), pmo),
  'revoke-delegation': either(tie('gave a delegation'), pmo),
  'accept-delegation': tie('is asked for consent'),
  'answer-invitation': role('admin'),
  'get-service-accounts': role('admin', 'auditor'),
  'add-service-account': role('admin'),
  'change-service-account-secret': role('admin'),
  'revoke-service-account': role('admin'),
  'get-audit': role('auditor', 'pmo'),
  'search-record': role('pmo', 'admin', 'auditor'),
  'get-personal-data': either(pmo, role('auditor')),
  ...all(pmo, 'put-retention', 'get-person-data', 'erase-person', 'set-legal-hold', 'lift-legal-hold'),
  ...all(role('admin', 'auditor'), 'get-webhooks', 'get-webhook-deliveries'),
  ...all(
    role('admin'),
    'add-webhook',
    'change-webhook',
    'change-webhook-secret',
    'remove-webhook',
    'test-webhook',
    'replay-webhook',
  ),
  'approve-change': but(pmo, ({ change }) => change !== undefined),
  'refuse-change': pmo,

  'address-import': role('sponsor', 'pmo', 'admin'),
  'preview-import': role('sponsor', 'pmo', 'admin'),
  'commit-import': role('sponsor', 'pmo', 'admin'),
  'get-import-mappings': anybody,
  'save-import-mapping': pmo,
  ...all(pmo, 'put-name', 'put-logo'),
  'get-logo': anybody,
  ...all(pmo, 'keep-portfolio-view', 'forget-portfolio-view'),
  ...all(anybody, 'keep-own-view', 'forget-own-view'),
  'remove-import-mapping': pmo,

  'submit-proposal': role('sponsor', 'manager', 'pmo'),
  'preview-proposal': anybody,
  ...all(anybody, 'get-project', 'get-parts', 'get-history'),
  'get-alike': anybody,
  'export-project': anybody,
  'get-evidence-file': anybody,
  'revise-proposal': team,
  'add-evidence': team,
  'add-evidence: a word': but(role('pmo'), interested),
  'address-upload': team,
  'file-report': team,
  'amend-registers': team,
  'answer-report': but(pmo, tie('sponsor', 'manager')),
  ...all(pmo, 'put-reporting', 'accept-reports', 'close-reporting-period'),
  ...all(anybody, 'get-reporting', 'get-reports', 'get-report-sheet', 'file-reports'),
  'get-thresholds': anybody,
  'put-thresholds': pmo,
  'put-routing': pmo,
  'get-minimum': anybody,
  ...all(anybody, 'get-outlook', 'get-calibration'),
  'publish-outlook-card': pmo,
  'tell-outcome': but(role('pmo'), interested),
  'put-minimum': pmo,
  'get-given-standards': anybody,
  ...all(pmo, 'give-standards', 'take-standard'),
  'request-review': team,
  'meet-condition': team,
  'request-change': team,
  'report-closure': team,
  proceed: tie('sponsor'),
  'answer-closure': tie('customer'),
  ...all(team, 'merge-proposal', 'request-reopening', 'request-exception', 'join-programme', 'leave-programme'),
  ...all(team, 'state-need', 'drop-need', 'answer-need', 'acknowledge-alert', 'plan-stages'),
  'finish-tripwire-duty': either(tie('manager'), role('pmo')), // the tripwire of the matrix asks the manager
  'list-benefits': anybody,
  'review-benefit': either(tie('benefit owner'), role('pmo')),
  'name-benefit-owner': role('pmo'),
  'withdraw-proposal': tie('sponsor'),
  'offer-handover': either(role('pmo'), tie('sponsor', 'manager')),
  'answer-handover': tie('manager'),
  'move-model-version': but(pmo, tie('sponsor', 'manager')),
  'choose-gate-model': but(pmo, tie('sponsor', 'manager')),
  'answer-condition': chair,
  'answer-naming': either(tie('manager'), but(role('pmo'), tie('sponsor', 'manager'))),
  'grant-waiver': board,

  'get-review': anybody,
  'get-answer-file': anybody,
  'cast-ballot': either(board, standIns),
  ...all(board, 'recuse', 'answer-recorded-ballot'),
  ...all(chair, 'record-ballot', 'answer-withdrawal', 'keep-pack', 'restart-round'),
  'change-seat': pmo,
  'withdraw-request': team,
  'ask-question': either(board, standIns, role('pmo')),
  'answer-question': team,
};

/** What somebody is to be told who asks for an operation at a place; undefined when the policy does not name the operation. */
export function expectedAnswer(operation: string, who: Principal, place: Place): Answer | undefined {
  if (openToAll.includes(operation)) return 'may ask';
  if (bySecretAddress.includes(operation) || byNameAlone.includes(operation)) return 'nothing there';
  if (who.stands === 'nobody') return 'signs in first';
  if (forWhoeverSignsIn.includes(operation)) return 'may ask';
  if (forMachinesAlone.includes(operation)) return 'not allowed';
  const rule = policy[operation];
  if (!rule) return undefined;
  if (who.stands === 'outside' || place === 'foreign') return 'nothing there';
  return rule(who, who.ties[place]) ? 'may ask' : 'not allowed';
}
