/** A fact of an office as a sentence: what happened, in words; why it happened, when a reason was given. */
import type { OfficeView } from '#api/answers/offices.ts';
import { changeKinds } from '#domain/office/changes/change.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import type { GivenStandards } from '#domain/office/given-standards/given.ts';
import { periodInWords } from '#domain/office/reporting/period-words.ts';
import { isolated } from '#domain/values/isolated.ts';
import { dutySentences } from '../../shared/duty-sentences.ts';
import { day, number } from '../../shared/format.ts';
import { sentences, served, t } from '../../shared/text.ts';
import { delegationFacts } from './delegation-facts.ts';
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

const descriptions: Descriptions = {
  'office-founded': fact => t('The office “{name}” was founded.', { name: isolated(fact.name) }),
  'calendar-set': () => t('The time zone, the working days and the holidays were set.'),
  'set-up-dismissed': () => t('The list of what the office still needs was put aside.'),
  'goals-set': ({ from }) => (from ? whereFrom(from) : t('The goals and weights were set.')),
  'gate-model-published': ({ model, default: usual }) =>
    sentences(
      t('Version {version} of the gate model “{name}” was published.', { version: model.version, name: isolated(model.name) }),
      usual && t('New proposals follow it unless they name another.'),
    ),
  'scoring-model-published': ({ model, weighting }) =>
    weighting === undefined
      ? t('Version {version} of the scoring model “{name}” was published.', {
          version: model.version,
          name: isolated(model.name),
        })
      : t('Version {version} of the scoring model “{name}” was published, with weights that several people were asked for.', {
          version: model.version,
          name: isolated(model.name),
        }),
  'boards-set': () => t('The boards were set.'),
  'people-set': () => t('The people and their roles were set.'),
  'person-deactivated': ({ person }, context) =>
    t('{person} was deactivated: the place stays, and the person can do nothing until brought back.', {
      person: isolated(context.person(person)),
    }),
  'person-reactivated': ({ person }, context) =>
    t('{person} was brought back, in the roles of before.', { person: isolated(context.person(person)) }),
  'sign-ins-linked': ({ links }, { person }) =>
    t(
      '{links, plural, one {An account was made for signing in: {links2}.} other {{links} accounts were made for signing in: {links2}.}}',
      { links: links.length, links2: links.map(link => isolated(person(link.person))).join(', ') },
    ),
  'person-invited': ({ person, by }, context) =>
    t('{by} asked {name} to belong to the office.', { by: isolated(context.person(by)), name: isolated(person.name) }),
  'invitation-answered': ({ person, by, accepted }, context) => {
    if (accepted) return t('{person} accepted to belong to the office.', { person: isolated(context.person(person)) });
    const who = isolated(context.person(by));
    return by === person
      ? t('{who} declined to belong to the office.', { who })
      : t('{who} took back the invitation of {person}.', { who, person: isolated(context.person(person)) });
  },
  'service-account-added': ({ account: { name, scopes, until }, by }, { person }) =>
    until === undefined
      ? t('{by} made the service account “{name}” with the scopes {scopes}.', {
          by: isolated(person(by)),
          name: isolated(name),
          scopes: scopes.join(', '),
        })
      : t('{by} made the service account “{name}” with the scopes {scopes}, until {until}.', {
          by: isolated(person(by)),
          name: isolated(name),
          scopes: scopes.join(', '),
          until,
        }),
  'service-account-secret-changed': ({ account, by }, { person, machine }) =>
    t('{by} changed the secret of the service account “{machine}”.', {
      by: isolated(person(by)),
      machine: isolated(machine(account)),
    }),
  'service-account-revoked': ({ account, by }, { person, machine }) =>
    t('{by} revoked the service account “{machine}”.', { by: isolated(person(by)), machine: isolated(machine(account)) }),
  ...webhookFacts,
  ...feedFacts,
  ...personalDataFacts,
  'directory-entry-set': ({ entry, by }, { person }) =>
    t('The directory ({by}) said who {name} is.', { by: isolated(person(by)), name: isolated(entry.name) }),
  'directory-entry-removed': ({ person: id, by }, { person }) =>
    t('The directory ({by}) let go of {person}.', { by: isolated(person(by)), person: isolated(person(id)) }),
  'change-proposed': ({ change, by }, { person }) =>
    t('{by} asked for a change of {changeKinds} that waits for a second person.', {
      by: isolated(person(by)),
      changeKinds: served(changeKinds[change.kind]),
    }),
  'change-approved': ({ id, by }, context) =>
    t('{by} approved {askedChange}.', { by: isolated(context.person(by)), askedChange: askedChange(id, context) }),
  'change-refused': ({ id, by }, context) => {
    const own = context.asked(id)?.by === by;
    return own
      ? t('{by} took back {askedChange}.', { by: isolated(context.person(by)), askedChange: askedChange(id, context) })
      : t('{by} refused {askedChange}.', { by: isolated(context.person(by)), askedChange: askedChange(id, context) });
  },
  'mail-preferences-set': ({ person: id }, { person }) =>
    t('{person} set when the own mail comes.', { person: isolated(person(id)) }),
  'office-mail-set': () => t('It was set how requests and news come to the people of the office.'),
  'thresholds-set': ({ thresholds }) =>
    thresholds
      ? t('It was set from when on gates of the offices below wait for a board of this one.')
      : t('Gates of the offices below wait for no board of this one any more.'),
  'routing-set': ({ routing }) =>
    routing
      ? t(
          '{rows, plural, one {The table of sizes was set: {rows} row, and a gate model for everything else.} other {The table of sizes was set: {rows} rows, and a gate model for everything else.}}',
          { rows: routing.rows.length },
        )
      : t('The size of a project decides no more which gate model it follows.'),
  'outlook-basis-noted': ({ sizes, closed }) =>
    t('It was noted how large the projects are ({what} with a known cost) and what became of {closed} that closed.', {
      what: sizes ? number(sizes.projects) : t('too few'),
      closed: number(closed.length),
    }),
  'outlook-card-published': ({ event, version, card }) =>
    event === 'cost'
      ? t(
          'Version {version} of the office’s own outlook card for the cost was published, made from {rows} resolved observations.',
          { version, rows: number(card.rows) },
        )
      : t(
          'Version {version} of the office’s own outlook card for the end was published, made from {rows} resolved observations.',
          { version, rows: number(card.rows) },
        ),
  'minimum-set': ({ minimum }) =>
    minimum
      ? t('Version {version} of the gate model {model} is the minimum of the offices below.', {
          version: minimum.version,
          model: isolated(minimum.model),
        })
      : t('Nothing binds gate models of the offices below any more.'),
  'standards-given': ({ given }) =>
    given
      ? t('Standards were given to the offices below: {givenInWords}.', { givenInWords: givenInWords(given) })
      : t('No standard is given to the offices below any more.'),
  'standards-above-compared': ({ above, asked }) =>
    asked.length === 0
      ? t('{above} asks nothing of the standards of this office any more.', { above: isolated(above) })
      : t('{above} asks something of the standards of this office: {asked}.', {
          above: isolated(above),
          asked: asked.map(({ name }) => isolated(name)).join(', '),
        }),
  'reporting-set': ({ rules }) =>
    rules.length === 0
      ? t('Projects are asked for no reports any more.')
      : t(
          '{rules, plural, one {The reporting cycle was set: {rules} rule.} other {The reporting cycle was set: {rules} rules.}}',
          { rules: rules.length },
        ),
  'reporting-period-opened': ({ period, due }) =>
    t('Reports on {periodInWords} were asked for, due {due}.', { periodInWords: served(periodInWords(period)), due: day(due) }),
  'reporting-period-closed': ({ period, by }, { person }) =>
    t('{by} closed the reports on {periodInWords}.', { by: isolated(person(by)), periodInWords: served(periodInWords(period)) }),
  'office-renamed': ({ name }) => t('The office is called “{name}” from now on.', { name: isolated(name) }),
  'logo-set': ({ logo: { width, height } }) => t('The office got a logo of {width} × {height} pixels.', { width, height }),
  'logo-removed': () => t('The logo of the office was taken away.'),
  'portfolio-view-kept': ({ view }) =>
    t('The view “{name}” of the portfolio was kept for the office.', { name: isolated(view.name) }),
  'portfolio-view-forgotten': ({ view }) => t('The view “{view}” of the portfolio was forgotten.', { view: isolated(view) }),
  'import-mapping-saved': ({ mapping }) =>
    t('The mapping “{title}” for importing files was saved.', { title: isolated(mapping.title) }),
  'import-mapping-removed': ({ mapping }) =>
    t('The mapping {mapping} for importing files was removed.', { mapping: isolated(mapping) }),
  ...delegationFacts,
  'duty-reminded': (fact, { person }) => dutySentences.reminded(fact, person),
  'duty-escalated': (fact, { person }) => dutySentences.escalated(fact, person),
  'duty-nudged': (fact, { person }) => dutySentences.nudged(fact, person),
};

function givenInWords({ gateModels, scoringModels, reporting }: GivenStandards): string {
  const models = [...gateModels, ...scoringModels].map(({ model, version }) =>
    t('{model}, version {version}', { model: isolated(model), version }),
  );
  return [...models, ...(reporting ? [t('the reporting cycle')] : [])].join('; ');
}

type From = NonNullable<Extract<OfficeFact, { type: 'goals-set' }>['from']>;

/** What the weights come from, and why a contradiction among judgements was accepted. */
function whereFrom({ weighting, ratio, acceptedBecause }: From): string {
  const found = weighting === undefined ? t('by comparing pairs') : t('to what several people were asked for');
  const set =
    ratio === undefined || ratio === null
      ? t('The goals and weights were set, {found}.', { found })
      : t('The goals and weights were set, {found} (consistency ratio {ratio}).', { found, ratio: number(ratio, 3) });
  return sentences(
    set,
    acceptedBecause !== undefined && t('Accepted because: {acceptedBecause}', { acceptedBecause: isolated(acceptedBecause) }),
  );
}

function askedChange(id: string, { asked, person }: FactContext): string {
  const change = asked(id);
  return change
    ? t('the change of {changeKinds} that {by} had asked for', {
        changeKinds: served(changeKinds[change.change.kind]),
        by: isolated(person(change.by)),
      })
    : t('a change that waited');
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
