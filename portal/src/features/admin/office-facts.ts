/** A fact of an office as a sentence: what happened, in words; why it happened, when a reason was given. */
import type { OfficeView } from '#api/answers/offices.ts';
import { changeKinds } from '#domain/office/changes/change.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import type { GivenStandards } from '#domain/office/given-standards/given.ts';
import { periodInWords } from '#domain/office/reporting/period-words.ts';
import { isolated } from '#domain/values/isolated.ts';
import { dutySentences } from '../../shared/duty-sentences.ts';
import { day, moment, number } from '../../shared/format.ts';
import { feedFacts } from './feed-facts.ts';
import { personalDataFacts } from './personal-data-facts.ts';
import { webhookFacts } from './webhooks/webhook-facts.ts';

/** What a sentence may need besides the fact. */
export interface FactContext {
  readonly person: (id: string) => string;
  /** Of a service account by its id in the office. */
  readonly machine: (account: string) => string;
  readonly delegations: OfficeView['delegations'];
  /** Who asked for a change that waited, and of what, as far as it has been read. */
  readonly asked: (change: string) => Extract<OfficeFact, { type: 'change-proposed' }> | undefined;
}

type Descriptions = {
  readonly [K in OfficeFact['type']]: (fact: Extract<OfficeFact, { type: K }>, context: FactContext) => string;
};

type Delegation = OfficeView['delegations'][number];

const descriptions: Descriptions = {
  'office-founded': fact => `The office “${isolated(fact.name)}” was founded.`,
  'calendar-set': () => 'The time zone, the working days and the holidays were set.',
  'set-up-dismissed': () => 'The list of what the office still needs was put aside.',
  'goals-set': ({ from }) => `The goals and weights were set${from ? whereFrom(from) : '.'}`,
  'gate-model-published': ({ model, default: usual }) =>
    `Version ${model.version} of the gate model “${isolated(model.name)}” was published.${usual ? ' New proposals follow it unless they name another.' : ''}`,
  'scoring-model-published': ({ model, weighting }) =>
    `Version ${model.version} of the scoring model “${isolated(model.name)}” was published${weighting === undefined ? '.' : ', with weights that several people were asked for.'}`,
  'boards-set': () => 'The boards were set.',
  'people-set': () => 'The people and their roles were set.',
  'person-deactivated': ({ person }, context) =>
    `${isolated(context.person(person))} was deactivated: the place stays, and the person can do nothing until brought back.`,
  'person-reactivated': ({ person }, context) => `${isolated(context.person(person))} was brought back, in the roles of before.`,
  'sign-ins-linked': ({ links }, { person }) =>
    `${links.length === 1 ? 'An account was' : `${links.length} accounts were`} made for signing in: ${links.map(link => isolated(person(link.person))).join(', ')}.`,
  'person-invited': ({ person, by }, context) =>
    `${isolated(context.person(by))} asked ${isolated(person.name)} to belong to the office.`,
  'invitation-answered': ({ person, by, accepted }, context) => {
    if (accepted) return `${isolated(context.person(person))} accepted to belong to the office.`;
    const who = isolated(context.person(by));
    return by === person
      ? `${who} declined to belong to the office.`
      : `${who} took back the invitation of ${isolated(context.person(person))}.`;
  },
  'service-account-added': ({ account: { name, scopes, until }, by }, { person }) =>
    `${isolated(person(by))} made the service account “${isolated(name)}” with the scopes ${scopes.join(', ')}${until === undefined ? '' : `, until ${until}`}.`,
  'service-account-secret-changed': ({ account, by }, { person, machine }) =>
    `${isolated(person(by))} changed the secret of the service account “${isolated(machine(account))}”.`,
  'service-account-revoked': ({ account, by }, { person, machine }) =>
    `${isolated(person(by))} revoked the service account “${isolated(machine(account))}”.`,
  ...webhookFacts,
  ...feedFacts,
  ...personalDataFacts,
  'directory-entry-set': ({ entry, by }, { person }) =>
    `The directory (${isolated(person(by))}) said who ${isolated(entry.name)} is.`,
  'directory-entry-removed': ({ person: id, by }, { person }) =>
    `The directory (${isolated(person(by))}) let go of ${isolated(person(id))}.`,
  'change-proposed': ({ change, by }, { person }) =>
    `${isolated(person(by))} asked for a change of ${changeKinds[change.kind]} that waits for a second person.`,
  'change-approved': ({ id, by }, context) => `${isolated(context.person(by))} approved ${askedChange(id, context)}.`,
  'change-refused': ({ id, by }, context) => {
    const own = context.asked(id)?.by === by;
    return `${isolated(context.person(by))} ${own ? 'took back' : 'refused'} ${askedChange(id, context)}.`;
  },
  'mail-preferences-set': ({ person: id }, { person }) => `${isolated(person(id))} set when the own mail comes.`,
  'thresholds-set': ({ thresholds }) =>
    thresholds
      ? 'It was set from when on gates of the offices below wait for a board of this one.'
      : 'Gates of the offices below wait for no board of this one any more.',
  'routing-set': ({ routing }) =>
    routing
      ? `The table of sizes was set: ${routing.rows.length} ${routing.rows.length === 1 ? 'row' : 'rows'}, and a gate model for everything else.`
      : 'The size of a project decides no more which gate model it follows.',
  'outlook-basis-noted': ({ sizes, closed }) =>
    `It was noted how large the projects are (${sizes ? number(sizes.projects) : 'too few'} with a known cost) and what became of ${number(closed.length)} that closed.`,
  'outlook-card-published': ({ event, version, card }) =>
    `Version ${version} of the office’s own outlook card for ${event === 'cost' ? 'the cost' : 'the end'} was published, made from ${number(card.rows)} resolved observations.`,
  'minimum-set': ({ minimum }) =>
    minimum
      ? `Version ${minimum.version} of the gate model ${isolated(minimum.model)} is the minimum of the offices below.`
      : 'Nothing binds gate models of the offices below any more.',
  'standards-given': ({ given }) =>
    given
      ? `Standards were given to the offices below: ${givenInWords(given)}.`
      : 'No standard is given to the offices below any more.',
  'standards-above-compared': ({ above, asked }) =>
    asked.length === 0
      ? `${isolated(above)} asks nothing of the standards of this office any more.`
      : `${isolated(above)} asks something of the standards of this office: ${asked.map(({ name }) => isolated(name)).join(', ')}.`,
  'reporting-set': ({ rules }) =>
    rules.length === 0
      ? 'Projects are asked for no reports any more.'
      : `The reporting cycle was set: ${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}.`,
  'reporting-period-opened': ({ period, due }) => `Reports on ${periodInWords(period)} were asked for, due ${day(due)}.`,
  'reporting-period-closed': ({ period, by }, { person }) =>
    `${isolated(person(by))} closed the reports on ${periodInWords(period)}.`,
  'office-renamed': ({ name }) => `The office is called “${isolated(name)}” from now on.`,
  'logo-set': ({ logo: { width, height } }) => `The office got a logo of ${width} × ${height} pixels.`,
  'logo-removed': () => 'The logo of the office was taken away.',
  'portfolio-view-kept': ({ view }) => `The view “${isolated(view.name)}” of the portfolio was kept for the office.`,
  'portfolio-view-forgotten': ({ view }) => `The view “${isolated(view)}” of the portfolio was forgotten.`,
  'import-mapping-saved': ({ mapping }) => `The mapping “${isolated(mapping.title)}” for importing files was saved.`,
  'import-mapping-removed': ({ mapping }) => `The mapping ${isolated(mapping)} for importing files was removed.`,
  'delegation-granted': ({ delegation }, context) => {
    const { by, absence } = delegation;
    const entered =
      by === undefined ? '' : ` Entered by ${isolated(context.person(by))} because of an absence: ${isolated(absence ?? '')}`;
    return `${ballotsOf(delegation, context)} was granted.${entered}`;
  },
  'delegation-proposed': ({ delegation }, context) =>
    `${ballotsOf(delegation, context)} was entered by ${isolated(context.person(delegation.by ?? ''))}, and waits for consent.`,
  'delegation-over': ({ delegation }, context) => `${delegationOnFile(delegation, context)} is over.`,
  'duty-reminded': (fact, { person }) => dutySentences.reminded(fact, person),
  'duty-escalated': (fact, { person }) => dutySentences.escalated(fact, person),
  'duty-nudged': (fact, { person }) => dutySentences.nudged(fact, person),
  'delegation-accepted': ({ delegation }, context) => `${delegationOnFile(delegation, context)} was consented to.`,
  'delegation-revoked': ({ delegation }, context) => {
    const refused = context.delegations.find(({ id }) => id === delegation)?.proposed;
    return `${delegationOnFile(delegation, context)} ${refused ? 'did not get the consent of the member' : 'was revoked'}.`;
  },
};

function givenInWords({ gateModels, scoringModels, reporting }: GivenStandards): string {
  const models = [...gateModels, ...scoringModels].map(({ model, version }) => `${isolated(model)}, version ${version}`);
  return [...models, ...(reporting ? ['the reporting cycle'] : [])].join('; ');
}

type From = NonNullable<Extract<OfficeFact, { type: 'goals-set' }>['from']>;

/** What the weights come from, and why a contradiction among judgements was accepted. */
function whereFrom({ weighting, ratio, acceptedBecause }: From): string {
  const found = weighting === undefined ? 'by comparing pairs' : 'to what several people were asked for';
  const said = ratio === undefined || ratio === null ? '' : ` (consistency ratio ${number(ratio, 3)})`;
  return `, ${found}${said}.${acceptedBecause === undefined ? '' : ` Accepted because: ${isolated(acceptedBecause)}`}`;
}

function askedChange(id: string, { asked, person }: FactContext): string {
  const change = asked(id);
  return change
    ? `the change of ${changeKinds[change.change.kind]} that ${isolated(person(change.by))} had asked for`
    : 'a change that waited';
}

function ballotsOf(
  { from, to, starts, ends }: Pick<Delegation, 'from' | 'to' | 'starts' | 'ends'>,
  { person }: FactContext,
): string {
  return `A delegation from ${isolated(person(from))} to ${isolated(person(to))}, ${moment(starts)} to ${moment(ends)},`;
}

function delegationOnFile(id: string, context: FactContext): string {
  const delegation = context.delegations.find(entry => entry.id === id);
  return delegation ? ballotsOf(delegation, context) : 'A delegation';
}

/** Facts of later versions are described by their type. */
export function describeOfficeFact(fact: OfficeFact, context: FactContext): string {
  const known = descriptions[fact.type] as ((fact: OfficeFact, context: FactContext) => string) | undefined;
  return known ? known(fact, context) : (fact as { type: string }).type.replaceAll('-', ' ');
}

/** Why it was done, when that was said. */
export function reasonOf(fact: OfficeFact): string | undefined {
  if (fact.type === 'change-proposed') return fact.change.reason;
  return 'reason' in fact ? fact.reason : undefined;
}
