/**
 * The facts of a project that an audit asks for, as sentences: the course of the proposal and its roles, decisions, conditions, waivers, evidence, closure.
 * What is left (reports, alerts, registers, reminders …) is counted by kind in the report and stands in the export.
 */
import type { ProjectFact } from '../project/facts.ts';
import { namedRoleWords } from '../project/namings/roles.ts';
import { isolated } from '../values/isolated.ts';
import { outcomeWords } from '../values/outcome-words.ts';
import type { OfficeThen } from './office-then.ts';
import { conditionWords } from './round-words.ts';
import type { Told } from './statement.ts';

export const projectHeadings = ['Course of the project', 'Decisions on record', 'Waivers', 'Evidence'] as const;
export type ProjectHeading = (typeof projectHeadings)[number];

type Of<K extends ProjectFact['type']> = Extract<ProjectFact, { type: K }>;
type Sentence = readonly [ProjectHeading, string];
type Sentences = {
  readonly [K in ProjectFact['type']]?: (fact: Of<K>, office: OfficeThen, told: Told<ProjectFact>) => Sentence;
};

const closedWords = { completed: 'completed', terminated: 'terminated', killed: 'killed' } as const;

const course = (text: string): Sentence => ['Course of the project', text];
const decision = (text: string): Sentence => ['Decisions on record', text];
const because = (reason: string | undefined, { say }: OfficeThen) =>
  reason === undefined ? '' : say` Reason: ${isolated(reason)}`;
/** Whoever did it: a person with the roles of that instant, an account, or the system by the name of what ran. */
export function doer({ actor, at }: Pick<Told<unknown>, 'actor' | 'at'>, office: OfficeThen): string {
  return actor.kind === 'system' ? office.say`the system (${actor.id})` : office.personAt(actor.id, at);
}

const sentences: Sentences = {
  'proposal-submitted': ({ proposal, digest, imported }, office, told) =>
    course(
      `${imported ? office.say`The proposal ${isolated(proposal.title)} was imported by ${doer(told, office)}.` : office.say`The proposal ${isolated(proposal.title)} was submitted by ${doer(told, office)}.`}${office.say` Sponsor: ${office.person(proposal.sponsor)}.`}${proposal.manager === undefined ? '' : office.say` Manager: ${office.person(proposal.manager)}.`}${office.say` SHA-256 of the proposal: ${digest}.`}`,
    ),
  'proposal-revised': ({ revision, digest, note }, office, told) =>
    course(
      office.say`Revision ${revision} of the proposal, by ${doer(told, office)}.${note === undefined ? '' : ` ${isolated(note)}`} SHA-256 of the proposal: ${digest}.`,
    ),
  'proposal-returned': ({ revision, reasons }, office) =>
    course(
      office.say`Revision ${revision} was returned to its sponsor: ${reasons.map(reason => isolated(office.served(reason))).join(' ')}`,
    ),
  'proposal-lapsed': ({ reasons }, office) =>
    course(
      office.say`The proposal lapsed and counts as declined: ${reasons.map(reason => isolated(office.served(reason))).join(' ')}`,
    ),
  'proposal-declined': ({ revision, reasons }, office) =>
    course(office.say`Revision ${revision} was declined: ${reasons.map(reason => isolated(office.served(reason))).join(' ')}`),
  'proposal-withdrawn': ({ reason }, office, told) =>
    course(office.say`${doer(told, office)} withdrew the proposal.${because(reason, office)}`),
  'proposal-merged': ({ into, title, reason }, office, told) =>
    course(office.say`${doer(told, office)} merged it into ${isolated(title)} (${into}).${because(reason, office)}`),
  'project-admitted': ({ revision, model, version, stage }, office) =>
    course(
      office.say`Revision ${revision} was admitted to the stage ${stage}, under version ${version} of the gate model ${model}.`,
    ),
  'project-taken-over': ({ stage, passed }, office) =>
    course(
      office.say`Taken over under way at the stage ${stage}, as a file says. Gates that were passed before: ${passed.join(', ') || office.say`none`}; no board decided them here.`,
    ),
  'model-version-moved': ({ from, to, reason }, office, told) =>
    course(
      office.say`${doer(told, office)} moved the project from version ${from} to version ${to} of its gate model.${because(reason, office)}`,
    ),
  'naming-answered': ({ role, person, by, accepted, reason }, office) =>
    course(
      `${accepted ? office.say`${office.person(person)} is ${office.served(namedRoleWords[role])}; the word was given by ${office.person(by)}.` : office.say`${office.person(person)} declined to be ${office.served(namedRoleWords[role])}; the word was given by ${office.person(by)}.`}${because(reason, office)}`,
    ),
  'lead-handed-over': ({ role, from, to }, office) =>
    course(office.say`${office.person(to)} took over from ${office.person(from)} as ${office.served(namedRoleWords[role])}.`),
  'person-replaced': ({ person, successor, reason, by }, office, { at }) =>
    course(
      office.say`${office.personAt(by, at)} put ${office.person(successor)} in the places of ${office.person(person)}.${because(reason, office)}`,
    ),
  'exception-asked': ({ reason, causes }, office, told) =>
    course(
      office.say`${doer(told, office)} brought the project before its board between two gates.${because(reason, office)} What failed: ${causes.map(({ name, value }) => `${isolated(name)}: ${isolated(office.served(value))}`).join('; ') || office.say`nothing`}.`,
    ),
  'reopening-asked': ({ reason }, office, told) =>
    course(office.say`${doer(told, office)} asked that the project is taken up again.${because(reason, office)}`),
  'project-reopened': ({ why, stage }, office) =>
    course(office.say`The project was taken up again in the stage ${stage}: ${isolated(office.served(why))}.`),
  'project-held': ({ reason }, office) =>
    course(office.say`A tripwire put the project on hold.${because(office.served(reason), office)}`),
  'all-gates-passed': (_, office) => course(office.say`No gate was to come any more.`),
  'change-requested': ({ id, reason }, office, told) =>
    course(
      office.say`${doer(told, office)} asked for the change ${id} of the approved cost, end or scope.${because(reason, office)}`,
    ),
  'baseline-set': ({ number, cost, end, why, change }, office) =>
    decision(
      office.say`Baseline ${number} counts${change === undefined ? '' : office.say` (change ${change})`}: cost ${cost ?? office.say`not stated`} in minor units of the office’s currency, end ${end === undefined ? office.say`not stated` : office.day(end)}. Why: ${isolated(office.served(why))}.`,
    ),
  'change-declined': ({ change, outcome, why }, office) =>
    decision(
      office.say`The change ${change} was not approved: ${office.served(outcomeWords[outcome])}, ${isolated(office.served(why))}.`,
    ),
  'round-refused': ({ reason }, office) => decision(office.say`A round could not be opened: ${isolated(office.served(reason))}`),
  'gate-round-voided': ({ gate, review, reason }, office) =>
    decision(office.say`The round of ${gate} (${review}) became void: ${isolated(office.served(reason))}.`),
  'gate-round-lapsed': ({ gate, review, reason }, office) =>
    decision(office.say`The round of ${gate} (${review}) ended without a decision: ${isolated(office.served(reason))}.`),
  'gate-round-withdrawn': ({ gate, by, reason }, office) =>
    decision(office.say`${office.person(by)} withdrew the request for ${gate}.${because(reason, office)}`),
  'gate-round-restarted': ({ gate, by, reason }, office) =>
    decision(office.say`${office.person(by)} restarted the round of ${gate} on newer content.${because(reason, office)}`),
  'gate-escalated': ({ gate, outcome, why, above, because: reached }, office) =>
    decision(
      office.say`${gate}: the board decided ${office.served(outcomeWords[outcome])} (${isolated(office.served(why))}); the board ${isolated(above.boardName)} of ${isolated(above.name)} must decide, too: ${reached.map(one => isolated(office.served(one))).join('; ')}.`,
    ),
  'gate-outcome-recorded': (fact, office) => decision(outcomeSentence(fact, office)),
  'proceeded-against-advice': ({ gate, advice, reason }, office, told) =>
    decision(
      office.say`${doer(told, office)} went on against the advice ${office.served(outcomeWords[advice])} of the board at ${gate}.${because(reason, office)}`,
    ),
  'waiver-granted': ({ id, criterion, condition, reason, until, by }, office, { at }) => [
    'Waivers',
    office.say`Waiver ${id}: ${office.personAt(by, at)} waived ${criterion === undefined ? office.say`the condition ${condition}` : office.say`the criterion ${criterion}`} until ${office.day(until)}.${because(reason, office)}`,
  ],
  'evidence-added': ({ evidence }, office, { at }) => ['Evidence', evidenceSentence(evidence, office, at)],
  'evidence-expired': ({ evidence, title, validUntil }, office) => [
    'Evidence',
    office.say`Evidence ${evidence}, ${isolated(title)}, counts no more: its last day was ${office.day(validUntil)}.`,
  ],
  'stages-planned': ({ stage, gate, stages, reason }, office, told) =>
    course(
      office.say`${doer(told, office)} divided the stage ${stage} into ${stages.length} stages of its own, with the gate ${gate} at the end of each but the last.${because(reason, office)}`,
    ),
  'closure-reported': ({ report }, office, told) =>
    course(office.say`${doer(told, office)} reported closure: ${isolated(report.summary)}`),
  'closure-accepted': ({ comment }, office, told) =>
    course(office.say`${doer(told, office)} accepted the result.${comment === undefined ? '' : ` ${isolated(comment)}`}`),
  'closure-rejected': ({ reason }, office, told) =>
    course(office.say`${doer(told, office)} sent the closure back.${because(reason, office)}`),
  'project-archived': ({ sha256 }, office) => course(office.say`The project was archived; SHA-256 of the archive: ${sha256}.`),
  'project-closed': ({ result }, office) => course(office.say`The project is closed: ${office.served(closedWords[result])}.`),
};

/** Undefined for a kind of fact that is counted and not told. */
export function projectSentence(told: Told<ProjectFact>, office: OfficeThen): Sentence | undefined {
  const { fact } = told;
  const sentence = Object.hasOwn(sentences, fact.type) ? sentences[fact.type] : undefined;
  return (sentence as ((fact: ProjectFact, office: OfficeThen, told: Told<ProjectFact>) => Sentence) | undefined)?.(
    fact,
    office,
    told,
  );
}

function outcomeSentence(
  { gate, review, outcome, why, authority, from, to, pack, conditions, tieBrokenBy, above }: Of<'gate-outcome-recorded'>,
  office: OfficeThen,
): string {
  const { say, served } = office;
  const who = above === undefined ? '' : say` The board ${isolated(above.boardName)} of ${isolated(above.name)} decided last.`;
  const moved =
    to === undefined
      ? say`The project stays in the stage ${from}.`
      : say`The project goes from the stage ${from} to the stage ${to}.`;
  const tie = tieBrokenBy === undefined ? '' : say` The ballot of the chair, ${office.person(tieBrokenBy)}, broke the tie.`;
  const set = conditions.map(condition => `\n${say`Condition ${condition.id}: ${conditionWords(condition, office)}`}`).join('');
  return say`${gate}: ${served(outcomeWords[outcome])} (${served(authority)}), in the round ${review}. Why: ${isolated(served(why))}.${tie}${who} ${moved} SHA-256 of what the board saw: ${pack}.${set}`;
}

function evidenceSentence(evidence: Of<'evidence-added'>['evidence'], office: OfficeThen, at: string): string {
  const { id, kind, title, by, text, link, file, replaces, attests } = evidence;
  const { say } = office;
  return [
    say`Evidence ${id} (${kind}): ${isolated(title)}, added by ${office.personAt(by, at)}.${replaces === undefined ? '' : say` It takes the place of ${replaces}.`}`,
    attests === undefined
      ? ''
      : attests.confirmed
        ? say`A word on the criterion ${attests.criterion}: confirmed.`
        : say`A word on the criterion ${attests.criterion}: denied.`,
    text === undefined ? '' : say`Text: ${isolated(text)}`,
    link === undefined ? '' : say`Link: ${link}`,
    file === undefined ? '' : say`File of ${file.bytes} bytes, ${file.contentType}, SHA-256 ${file.sha256}.`,
  ]
    .filter(line => line !== '')
    .join('\n');
}
