/**
 * The facts of a project that an audit asks for, as sentences: the course of the proposal and its roles, decisions, conditions, waivers, evidence, closure.
 * What is left (reports, alerts, registers, reminders …) is counted by kind in the report and stands in the export.
 */
import type { ProjectFact } from '../project/facts.ts';
import { namedRoleWords } from '../project/namings/roles.ts';
import { isolated } from '../values/isolated.ts';
import { outcomeWords } from '../values/outcome-words.ts';
import { dayInWords } from '../values/time.ts';
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

const course = (text: string): Sentence => ['Course of the project', text];
const decision = (text: string): Sentence => ['Decisions on record', text];
const because = (reason: string | undefined) => (reason === undefined ? '' : ` Reason: ${isolated(reason)}`);
/** Whoever did it: a person with the roles of that instant, an account, or the system by the name of what ran. */
export function doer({ actor, at }: Pick<Told<unknown>, 'actor' | 'at'>, office: OfficeThen): string {
  return actor.kind === 'system' ? `the system (${actor.id})` : office.personAt(actor.id, at);
}

const sentences: Sentences = {
  'proposal-submitted': ({ proposal, digest, imported }, office, told) =>
    course(
      `The proposal ${isolated(proposal.title)} was ${imported ? 'imported' : 'submitted'} by ${doer(told, office)}. Sponsor: ${office.person(proposal.sponsor)}.${proposal.manager === undefined ? '' : ` Manager: ${office.person(proposal.manager)}.`} SHA-256 of the proposal: ${digest}.`,
    ),
  'proposal-revised': ({ revision, digest, note }, office, told) =>
    course(
      `Revision ${revision} of the proposal, by ${doer(told, office)}.${note === undefined ? '' : ` ${isolated(note)}`} SHA-256 of the proposal: ${digest}.`,
    ),
  'proposal-returned': ({ revision, reasons }) =>
    course(`Revision ${revision} was returned to its sponsor: ${reasons.map(isolated).join(' ')}`),
  'proposal-lapsed': ({ reasons }) => course(`The proposal lapsed and counts as declined: ${reasons.map(isolated).join(' ')}`),
  'proposal-declined': ({ revision, reasons }) => course(`Revision ${revision} was declined: ${reasons.map(isolated).join(' ')}`),
  'proposal-withdrawn': ({ reason }, office, told) => course(`${doer(told, office)} withdrew the proposal.${because(reason)}`),
  'proposal-merged': ({ into, title, reason }, office, told) =>
    course(`${doer(told, office)} merged it into ${isolated(title)} (${into}).${because(reason)}`),
  'project-admitted': ({ revision, model, version, stage }) =>
    course(`Revision ${revision} was admitted to the stage ${stage}, under version ${version} of the gate model ${model}.`),
  'project-taken-over': ({ stage, passed }) =>
    course(
      `Taken over under way at the stage ${stage}, as a file says. Gates that were passed before: ${passed.join(', ') || 'none'}; no board decided them here.`,
    ),
  'model-version-moved': ({ from, to, reason }, office, told) =>
    course(`${doer(told, office)} moved the project from version ${from} to version ${to} of its gate model.${because(reason)}`),
  'naming-answered': ({ role, person, by, accepted, reason }, office) =>
    course(
      `${office.person(person)} ${accepted ? 'is' : 'declined to be'} ${namedRoleWords[role]}; the word was given by ${office.person(by)}.${because(reason)}`,
    ),
  'lead-handed-over': ({ role, from, to }, office) =>
    course(`${office.person(to)} took over from ${office.person(from)} as ${namedRoleWords[role]}.`),
  'person-replaced': ({ person, successor, reason, by }, office, { at }) =>
    course(
      `${office.personAt(by, at)} put ${office.person(successor)} in the places of ${office.person(person)}.${because(reason)}`,
    ),
  'exception-asked': ({ reason, causes }, office, told) =>
    course(
      `${doer(told, office)} brought the project before its board between two gates.${because(reason)} What failed: ${causes.map(({ name, value }) => `${isolated(name)}: ${isolated(value)}`).join('; ') || 'nothing'}.`,
    ),
  'reopening-asked': ({ reason }, office, told) =>
    course(`${doer(told, office)} asked that the project is taken up again.${because(reason)}`),
  'project-reopened': ({ why, stage }) => course(`The project was taken up again in the stage ${stage}: ${isolated(why)}.`),
  'project-held': ({ reason }) => course(`A tripwire put the project on hold.${because(reason)}`),
  'all-gates-passed': () => course('No gate was to come any more.'),
  'change-requested': ({ id, reason }, office, told) =>
    course(`${doer(told, office)} asked for the change ${id} of the approved cost, end or scope.${because(reason)}`),
  'baseline-set': ({ number, cost, end, why, change }) =>
    decision(
      `Baseline ${number} counts${change === undefined ? '' : ` (change ${change})`}: cost ${cost ?? 'not stated'} in minor units of the office’s currency, end ${end === undefined ? 'not stated' : dayInWords(end)}. Why: ${isolated(why)}.`,
    ),
  'change-declined': ({ change, outcome, why }) =>
    decision(`The change ${change} was not approved: ${outcomeWords[outcome]}, ${isolated(why)}.`),
  'round-refused': ({ reason }) => decision(`A round could not be opened: ${isolated(reason)}`),
  'gate-round-voided': ({ gate, review, reason }) =>
    decision(`The round of ${gate} (${review}) became void: ${isolated(reason)}.`),
  'gate-round-lapsed': ({ gate, review, reason }) =>
    decision(`The round of ${gate} (${review}) ended without a decision: ${isolated(reason)}.`),
  'gate-round-withdrawn': ({ gate, by, reason }, office) =>
    decision(`${office.person(by)} withdrew the request for ${gate}.${because(reason)}`),
  'gate-round-restarted': ({ gate, by, reason }, office) =>
    decision(`${office.person(by)} restarted the round of ${gate} on newer content.${because(reason)}`),
  'gate-escalated': ({ gate, outcome, why, above, because: reached }) =>
    decision(
      `${gate}: the board decided ${outcomeWords[outcome]} (${isolated(why)}); the board ${isolated(above.boardName)} of ${isolated(above.name)} must decide, too: ${reached.map(isolated).join('; ')}.`,
    ),
  'gate-outcome-recorded': (fact, office) => decision(outcomeSentence(fact, office)),
  'proceeded-against-advice': ({ gate, advice, reason }, office, told) =>
    decision(
      `${doer(told, office)} went on against the advice ${outcomeWords[advice]} of the board at ${gate}.${because(reason)}`,
    ),
  'waiver-granted': ({ id, criterion, condition, reason, until, by }, office, { at }) => [
    'Waivers',
    `Waiver ${id}: ${office.personAt(by, at)} waived ${criterion === undefined ? `the condition ${condition}` : `the criterion ${criterion}`} until ${dayInWords(until)}.${because(reason)}`,
  ],
  'evidence-added': ({ evidence }, office, { at }) => ['Evidence', evidenceSentence(evidence, office, at)],
  'evidence-expired': ({ evidence, title, validUntil }) => [
    'Evidence',
    `Evidence ${evidence}, ${isolated(title)}, counts no more: its last day was ${dayInWords(validUntil)}.`,
  ],
  'stages-planned': ({ stage, gate, stages, reason }, office, told) =>
    course(
      `${doer(told, office)} divided the stage ${stage} into ${stages.length} stages of its own, with the gate ${gate} at the end of each but the last.${because(reason)}`,
    ),
  'closure-reported': ({ report }, office, told) => course(`${doer(told, office)} reported closure: ${isolated(report.summary)}`),
  'closure-accepted': ({ comment }, office, told) =>
    course(`${doer(told, office)} accepted the result.${comment === undefined ? '' : ` ${isolated(comment)}`}`),
  'closure-rejected': ({ reason }, office, told) => course(`${doer(told, office)} sent the closure back.${because(reason)}`),
  'project-archived': ({ sha256 }) => course(`The project was archived; SHA-256 of the archive: ${sha256}.`),
  'project-closed': ({ result }) => course(`The project is closed: ${result}.`),
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
  const who = above === undefined ? '' : ` The board ${isolated(above.boardName)} of ${isolated(above.name)} decided last.`;
  const moved =
    to === undefined ? `The project stays in the stage ${from}.` : `The project goes from the stage ${from} to the stage ${to}.`;
  const tie = tieBrokenBy === undefined ? '' : ` The ballot of the chair, ${office.person(tieBrokenBy)}, broke the tie.`;
  const set = conditions.map(condition => `\nCondition ${condition.id}: ${conditionWords(condition)}`).join('');
  return `${gate}: ${outcomeWords[outcome]} (${authority}), in the round ${review}. Why: ${isolated(why)}.${tie}${who} ${moved} SHA-256 of what the board saw: ${pack}.${set}`;
}

function evidenceSentence(evidence: Of<'evidence-added'>['evidence'], office: OfficeThen, at: string): string {
  const { id, kind, title, by, text, link, file, replaces, attests } = evidence;
  return [
    `Evidence ${id} (${kind}): ${isolated(title)}, added by ${office.personAt(by, at)}.${replaces === undefined ? '' : ` It takes the place of ${replaces}.`}`,
    attests === undefined ? '' : `A word on the criterion ${attests.criterion}: ${attests.confirmed ? 'confirmed' : 'denied'}.`,
    text === undefined ? '' : `Text: ${isolated(text)}`,
    link === undefined ? '' : `Link: ${link}`,
    file === undefined ? '' : `File of ${file.bytes} bytes, ${file.contentType}, SHA-256 ${file.sha256}.`,
  ]
    .filter(line => line !== '')
    .join('\n');
}
