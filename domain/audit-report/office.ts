/** The report on an office's own history: its standards and who changed them, its people and their roles, second persons, delegations, and what lets others in. */
import { type Difference, differencesBy } from '../office/differences.ts';
import { evolveOffice } from '../office/evolve.ts';
import type { OfficeFact } from '../office/facts.ts';
import { heldInWords } from '../office/personal-data/hold.ts';
import { pseudonymOf } from '../office/pseudonym.ts';
import { noOffice, type OfficeState } from '../office/state.ts';
import { upcastOffice } from '../office/upcast.ts';
import { isolated } from '../values/isolated.ts';
import type { OfficeThen } from './office-then.ts';
import { doer } from './project-facts.ts';
import { type AuditedHistory, type ReportPart, type Statement, type Told, toldIn } from './statement.ts';

export const officeHeadings = [
  'Standards',
  'People and roles',
  'Changes by a second person',
  'Delegations',
  'Machines and connections',
] as const;
type Heading = (typeof officeHeadings)[number];
type Sentence = readonly [Heading, string];
type Of<K extends OfficeFact['type']> = Extract<OfficeFact, { type: K }>;

interface Around {
  readonly office: OfficeThen;
  /** As it was right before the fact. */
  readonly before: OfficeState;
  readonly told: Told<OfficeFact>;
}
function proposedWords(change: Of<'change-proposed'>['change']): string {
  if (change.kind === 'erasure') return `that ${change.person} is erased`;
  if (change.kind === 'hold') return `that the legal hold ${change.hold} is lifted`;
  return `other ${change.kind}, by which the author gains something`;
}

type Sentences = { readonly [K in OfficeFact['type']]?: (fact: Of<K>, around: Around) => Sentence };

const because = (reason: string | undefined) => (reason === undefined ? ' No reason was given.' : ` Reason: ${isolated(reason)}`);
const standard = (what: string, fact: OfficeFact, { office, before, told }: Around): Sentence => [
  'Standards',
  `${doer(told, office)} set ${what}.${differenceWords(differencesBy(before, fact))}${because('reason' in fact ? fact.reason : undefined)}`,
];
const connection = (text: string): Sentence => ['Machines and connections', text];

const sentences: Sentences = {
  'office-founded': ({ name, currency, parent }, { office, told }) => [
    'Standards',
    `The office ${isolated(name)} was founded by ${doer(told, office)}; it counts in ${currency}${parent === undefined ? '' : `, below the office ${parent}`}.`,
  ],
  'goals-set': (fact, around) => standard('the goals and their weights', fact, around),
  'gate-model-published': (fact, around) =>
    standard(`version ${fact.model.version} of the gate model ${isolated(fact.model.name)} (${fact.model.id})`, fact, around),
  'scoring-model-published': (fact, around) =>
    standard(`version ${fact.model.version} of the scoring model ${isolated(fact.model.name)} (${fact.model.id})`, fact, around),
  'boards-set': (fact, around) => standard('the boards', fact, around),
  'calendar-set': (fact, around) => standard('the calendar', fact, around),
  'thresholds-set': (fact, around) => standard('from when on the office above decides, too', fact, around),
  'minimum-set': (fact, around) =>
    standard(
      fact.minimum
        ? `version ${fact.minimum.version} of the gate model ${isolated(fact.minimum.model)} as the minimum of the offices below`
        : 'that nothing binds gate models of the offices below',
      fact,
      around,
    ),
  'standards-given': (fact, around) =>
    standard(
      fact.given ? 'which standards are given to the offices below' : 'that no standard is given to the offices below',
      fact,
      around,
    ),
  'outlook-card-published': (fact, { office, told }) => [
    'Standards',
    `${doer(told, office)} published version ${fact.version} of the outlook card of the office for ${fact.event === 'cost' ? 'the cost' : 'the end'}, made from ${fact.card.rows} resolved observations (data ${fact.data}).${because(fact.reason)}`,
  ],
  'reporting-set': (fact, around) => standard('the reporting cycle', fact, around),
  'people-set': (fact, { office, before, told }) => [
    'People and roles',
    `${doer(told, office)} set the people.${differenceWords(differencesBy(before, fact))}${because(fact.reason)}`,
  ],
  'person-deactivated': ({ person, reason, roles }, { office, told }) => [
    'People and roles',
    `${doer(told, office)} deactivated ${office.person(person)}, who had the roles ${roles.join(', ')}.${because(reason)}`,
  ],
  'person-reactivated': ({ person, reason }, { office, told }) => [
    'People and roles',
    `${doer(told, office)} brought ${office.person(person)} back.${because(reason)}`,
  ],
  'person-invited': ({ person, by }, { office }) => [
    'People and roles',
    `${office.person(by)} invited ${office.person(person.id)} as ${person.roles.join(', ')}.`,
  ],
  'invitation-answered': ({ person, by, accepted }, { office }) => [
    'People and roles',
    `The invitation of ${office.person(person)} was ${accepted ? 'accepted' : 'declined or taken back'} by ${office.person(by)}.`,
  ],
  'change-proposed': ({ id, change, by }, { office }) => [
    'Changes by a second person',
    `Change ${id}: ${office.person(by)} proposed ${proposedWords(change)}; it waits for a second person.`,
  ],
  'legal-hold-set': ({ id, on, reason }, { office, told }) => [
    'People and roles',
    `${doer(told, office)} set the legal hold ${id} on ${heldInWords(on)}.${because(reason)}`,
  ],
  'legal-hold-lifted': ({ id, reason }, { office, told }) => [
    'People and roles',
    `The legal hold ${id} was lifted; ${doer(told, office)} approved it.${because(reason)}`,
  ],
  'person-erased': ({ person, reason }, { office, told }) => [
    'People and roles',
    `${pseudonymOf(person)} (${person}) was erased by ${doer(told, office)}: the name was removed, the id stays.${because(reason)}`,
  ],
  'office-renamed': (fact, around) => standard('the name of the office', fact, around),
  'logo-set': (fact, around) => standard('the logo of the office', fact, around),
  'logo-removed': (fact, around) => standard('that the office has no logo', fact, around),
  'retention-set': (fact, around) => standard('how long what is kept', fact, around),
  'change-approved': ({ id, by }, { office }) => [
    'Changes by a second person',
    `Change ${id} was approved by ${office.person(by)}.`,
  ],
  'change-refused': ({ id, by, reason }, { office }) => [
    'Changes by a second person',
    `Change ${id} was refused, or taken back, by ${office.person(by)}.${because(reason)}`,
  ],
  'delegation-granted': ({ delegation }, around) => ['Delegations', delegationWords(delegation, 'counts', around)],
  'delegation-proposed': ({ delegation }, around) => [
    'Delegations',
    delegationWords(delegation, 'waits for the consent of the member', around),
  ],
  'delegation-accepted': ({ delegation, by }, { office }) => [
    'Delegations',
    `${office.person(by)} consented to the delegation ${delegation}.`,
  ],
  'delegation-revoked': ({ delegation, reason }, { office, told }) => [
    'Delegations',
    `${doer(told, office)} revoked the delegation ${delegation}.${because(reason)}`,
  ],
  'delegation-over': ({ delegation }) => ['Delegations', `The delegation ${delegation} was over.`],
  'service-account-added': ({ account, by }, { office }) =>
    connection(`${office.person(by)} made the service account ${account.id} with the scopes ${account.scopes.join(', ')}.`),
  'service-account-secret-changed': ({ account, by }, { office }) =>
    connection(`${office.person(by)} changed the secret of the service account ${account}.`),
  'service-account-revoked': ({ account, by, reason }, { office }) =>
    connection(`${office.person(by)} revoked the service account ${account}.${because(reason)}`),
  'webhook-added': ({ webhook, by }, { office }) => connection(`${office.person(by)} set the webhook ${webhook.id}.`),
  'webhook-changed': ({ webhook, by }, { office }) => connection(`${office.person(by)} changed the webhook ${webhook}.`),
  'webhook-removed': ({ webhook, by, reason }, { office }) =>
    connection(`${office.person(by)} removed the webhook ${webhook}.${because(reason)}`),
};

function delegationWords(
  { id, from, to, starts, ends, by, absence }: Of<'delegation-granted'>['delegation'],
  what: string,
  { office, told }: Around,
): string {
  const entered =
    by === undefined ? office.personAt(from, told.at) : `${office.personAt(by, told.at)} for ${office.person(from)}`;
  const why = absence === undefined ? '' : ` Why the member could not be asked: ${isolated(absence)}`;
  return `Delegation ${id}, entered by ${entered}: ${office.person(to)} may cast the ballots of ${office.person(from)} from ${office.moment(starts)} until ${office.moment(ends)}. It ${what}.${why}`;
}

/** ` Added: goal “Safety”. Changed: gate “Plan”.`: what differs, by the kind of change. */
function differenceWords(differences: readonly Difference[]): string {
  return (['added', 'changed', 'removed'] as const)
    .flatMap(change => {
      const named = differences
        .filter(entry => entry.change === change)
        .map(({ kind, name, fields }) => {
          const which = fields.length === 0 ? '' : ` (${fields.map(({ field }) => field).join(', ')})`;
          return `${kind.replaceAll('-', ' ')} ${isolated(name)}${which}`;
        });
      return named.length === 0 ? [] : [` ${change[0]?.toUpperCase()}${change.slice(1)}: ${named.join(', ')}.`];
    })
    .join('');
}

export function officePart(id: string, history: AuditedHistory | undefined, office: OfficeThen): ReportPart {
  const told = toldIn(history, upcastOffice);
  const all: { readonly heading: Heading; readonly statement: Statement }[] = [];
  const others = new Map<string, number>();
  let before = noOffice;
  for (const entry of told) {
    const { fact, place, at, actor } = entry;
    const sentence = Object.hasOwn(sentences, fact.type) ? sentences[fact.type] : undefined;
    if (sentence) {
      const [heading, text] = (sentence as (fact: OfficeFact, around: Around) => Sentence)(fact, { office, before, told: entry });
      all.push({ heading, statement: { text, place, at } });
    } else others.set(fact.type, (others.get(fact.type) ?? 0) + 1);
    before = evolveOffice(before, fact, { at, actor, seq: place.seq });
  }
  const left = [...others].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => `${count} of ${type}`);
  return {
    title: `Office ${isolated(office.last.name || id)} (${id})`,
    intro: [
      `${told.length} facts in office/${id}.`,
      left.length === 0
        ? 'Every fact of this office is told below.'
        : `Facts that this report does not tell and the export holds: ${left.join(', ')}.`,
    ],
    parts: officeHeadings.map(title => {
      const statements = all.filter(({ heading }) => heading === title).map(({ statement }) => statement);
      return statements.length > 0 ? { title, statements } : { title, intro: ['Nothing is on record.'] };
    }),
  };
}
