/** The report on an office's own history: its standards and who changed them, its people and their roles, second persons, delegations, and what lets others in. */
import { changeKinds } from '../office/changes/change.ts';
import { differencesBy } from '../office/differences.ts';
import { evolveOffice } from '../office/evolve.ts';
import type { OfficeFact } from '../office/facts.ts';
import { heldInWords } from '../office/personal-data/hold.ts';
import { pseudonymOf } from '../office/pseudonym.ts';
import { noOffice, type OfficeState } from '../office/state.ts';
import { upcastOffice } from '../office/upcast.ts';
import { isolated } from '../values/isolated.ts';
import { roleNames } from '../values/roles.ts';
import { differenceWords } from './difference-words.ts';
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

function proposedWords(change: Of<'change-proposed'>['change'], { say, served }: OfficeThen): string {
  if (change.kind === 'erasure') return say`that ${change.person} is erased`;
  if (change.kind === 'hold') return say`that the legal hold ${change.hold} is lifted`;
  return say`other ${served(changeKinds[change.kind])}, by which the author gains something`;
}

type Sentences = { readonly [K in OfficeFact['type']]?: (fact: Of<K>, around: Around) => Sentence };

/** Why it was done, in the words of whoever did it; what a directory did says so in ours. */
const because = (reason: string | undefined, { say, served }: OfficeThen, told?: Told<OfficeFact>) =>
  reason === undefined
    ? say` No reason was given.`
    : say` Reason: ${isolated(told?.actor.kind === 'service' ? served(reason) : reason)}`;
const standard = (what: string, fact: OfficeFact, { office, before, told }: Around): Sentence => [
  'Standards',
  office.say`${doer(told, office)} set ${what}.${differenceWords(differencesBy(before, fact), office)}${because('reason' in fact ? fact.reason : undefined, office)}`,
];
const connection = (text: string): Sentence => ['Machines and connections', text];

const sentences: Sentences = {
  'office-founded': ({ name, currency, parent }, { office, told }) => [
    'Standards',
    office.say`The office ${isolated(name)} was founded by ${doer(told, office)}; it counts in ${currency}${parent === undefined ? '' : office.say`, below the office ${parent}`}.`,
  ],
  'goals-set': (fact, around) => standard(around.office.say`the goals and their weights`, fact, around),
  'gate-model-published': (fact, around) =>
    standard(
      around.office.say`version ${fact.model.version} of the gate model ${isolated(fact.model.name)} (${fact.model.id})`,
      fact,
      around,
    ),
  'scoring-model-published': (fact, around) =>
    standard(
      around.office.say`version ${fact.model.version} of the scoring model ${isolated(fact.model.name)} (${fact.model.id})`,
      fact,
      around,
    ),
  'boards-set': (fact, around) => standard(around.office.say`the boards`, fact, around),
  'calendar-set': (fact, around) => standard(around.office.say`the calendar`, fact, around),
  'office-mail-set': (fact, around) =>
    standard(around.office.say`how requests and news come to the people of the office`, fact, around),
  'thresholds-set': (fact, around) => standard(around.office.say`from when on the office above decides, too`, fact, around),
  'minimum-set': (fact, around) =>
    standard(
      fact.minimum
        ? around.office
            .say`version ${fact.minimum.version} of the gate model ${isolated(fact.minimum.model)} as the minimum of the offices below`
        : around.office.say`that nothing binds gate models of the offices below`,
      fact,
      around,
    ),
  'standards-given': (fact, around) =>
    standard(
      fact.given
        ? around.office.say`which standards are given to the offices below`
        : around.office.say`that no standard is given to the offices below`,
      fact,
      around,
    ),
  'outlook-card-published': (fact, { office, told }) => [
    'Standards',
    office.say`${doer(told, office)} published version ${fact.version} of the outlook card of the office for ${fact.event === 'cost' ? office.say`the cost` : office.say`the end`}, made from ${fact.card.rows} resolved observations (data ${fact.data}).${because(fact.reason, office)}`,
  ],
  'reporting-set': (fact, around) => standard(around.office.say`the reporting cycle`, fact, around),
  'people-set': (fact, { office, before, told }) => [
    'People and roles',
    office.say`${doer(told, office)} set the people.${differenceWords(differencesBy(before, fact), office)}${because(fact.reason, office, told)}`,
  ],
  'person-deactivated': ({ person, reason, roles }, { office, told }) => [
    'People and roles',
    office.say`${doer(told, office)} deactivated ${office.person(person)}, who had the roles ${roles.map(role => office.served(roleNames[role])).join(', ')}.${because(reason, office, told)}`,
  ],
  'person-reactivated': ({ person, reason }, { office, told }) => [
    'People and roles',
    office.say`${doer(told, office)} brought ${office.person(person)} back.${because(reason, office, told)}`,
  ],
  'person-invited': ({ person, by }, { office }) => [
    'People and roles',
    office.say`${office.person(by)} invited ${office.person(person.id)} as ${person.roles.map(role => office.served(roleNames[role])).join(', ')}.`,
  ],
  'invitation-answered': ({ person, by, accepted }, { office }) => [
    'People and roles',
    accepted
      ? office.say`The invitation of ${office.person(person)} was accepted by ${office.person(by)}.`
      : office.say`The invitation of ${office.person(person)} was declined or taken back by ${office.person(by)}.`,
  ],
  'change-proposed': ({ id, change, by }, { office }) => [
    'Changes by a second person',
    office.say`Change ${id}: ${office.person(by)} proposed ${proposedWords(change, office)}; it waits for a second person.`,
  ],
  'legal-hold-set': ({ id, on, reason }, { office, told }) => [
    'People and roles',
    office.say`${doer(told, office)} set the legal hold ${id} on ${office.served(heldInWords(on))}.${because(reason, office)}`,
  ],
  'legal-hold-lifted': ({ id, reason }, { office, told }) => [
    'People and roles',
    office.say`The legal hold ${id} was lifted; ${doer(told, office)} approved it.${because(reason, office)}`,
  ],
  'person-erased': ({ person, reason }, { office, told }) => [
    'People and roles',
    office.say`${pseudonymOf(person)} (${person}) was erased by ${doer(told, office)}: the name was removed, the id stays.${because(reason, office)}`,
  ],
  'office-renamed': (fact, around) => standard(around.office.say`the name of the office`, fact, around),
  'logo-set': (fact, around) => standard(around.office.say`the logo of the office`, fact, around),
  'logo-removed': (fact, around) => standard(around.office.say`that the office has no logo`, fact, around),
  'retention-set': (fact, around) => standard(around.office.say`how long what is kept`, fact, around),
  'change-approved': ({ id, by }, { office }) => [
    'Changes by a second person',
    office.say`Change ${id} was approved by ${office.person(by)}.`,
  ],
  'change-refused': ({ id, by, reason }, { office }) => [
    'Changes by a second person',
    office.say`Change ${id} was refused, or taken back, by ${office.person(by)}.${because(reason, office)}`,
  ],
  'delegation-granted': ({ delegation }, around) => [
    'Delegations',
    delegationWords(delegation, around.office.say`It counts.`, around),
  ],
  'delegation-proposed': ({ delegation }, around) => [
    'Delegations',
    delegationWords(delegation, around.office.say`It waits for the consent of the member.`, around),
  ],
  'delegation-accepted': ({ delegation, by }, { office }) => [
    'Delegations',
    office.say`${office.person(by)} consented to the delegation ${delegation}.`,
  ],
  'delegation-revoked': ({ delegation, reason }, { office, told }) => [
    'Delegations',
    office.say`${doer(told, office)} revoked the delegation ${delegation}.${because(reason, office)}`,
  ],
  'delegation-over': ({ delegation }, { office }) => ['Delegations', office.say`The delegation ${delegation} was over.`],
  'service-account-added': ({ account, by }, { office }) =>
    connection(
      office.say`${office.person(by)} made the service account ${account.id} with the scopes ${account.scopes.join(', ')}.`,
    ),
  'service-account-secret-changed': ({ account, by }, { office }) =>
    connection(office.say`${office.person(by)} changed the secret of the service account ${account}.`),
  'service-account-revoked': ({ account, by, reason }, { office }) =>
    connection(office.say`${office.person(by)} revoked the service account ${account}.${because(reason, office)}`),
  'webhook-added': ({ webhook, by }, { office }) => connection(office.say`${office.person(by)} set the webhook ${webhook.id}.`),
  'webhook-changed': ({ webhook, by }, { office }) =>
    connection(office.say`${office.person(by)} changed the webhook ${webhook}.`),
  'webhook-removed': ({ webhook, by, reason }, { office }) =>
    connection(office.say`${office.person(by)} removed the webhook ${webhook}.${because(reason, office)}`),
};

function delegationWords(
  { id, from, to, starts, ends, by, absence }: Of<'delegation-granted'>['delegation'],
  what: string,
  { office, told }: Around,
): string {
  const { say } = office;
  const entered =
    by === undefined ? office.personAt(from, told.at) : say`${office.personAt(by, told.at)} for ${office.person(from)}`;
  const why = absence === undefined ? '' : say` Why the member could not be asked: ${isolated(absence)}`;
  return say`Delegation ${id}, entered by ${entered}: ${office.person(to)} may cast the ballots of ${office.person(from)} from ${office.moment(starts)} until ${office.moment(ends)}. ${what}${why}`;
}

export function officePart(id: string, history: AuditedHistory | undefined, office: OfficeThen): ReportPart {
  const { say, served } = office;
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
  const left = [...others].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => say`${count} of ${type}`);
  return {
    title: say`Office ${isolated(office.last.name || id)} (${id})`,
    intro: [
      say`${told.length} facts in office/${id}.`,
      left.length === 0
        ? say`Every fact of this office is told below.`
        : say`Facts that this report does not tell and the export holds: ${left.join(', ')}.`,
    ],
    parts: officeHeadings.map(title => {
      const statements = all.filter(({ heading }) => heading === title).map(({ statement }) => statement);
      return { title: served(title), ...(statements.length > 0 ? { statements } : { intro: [say`Nothing is on record.`] }) };
    }),
  };
}
