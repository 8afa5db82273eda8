/** A fact as a sentence: what happened and why. */
import type { HistoryEntry } from '#api/answers/history.ts';
import { periodInWords } from '#domain/office/reporting/period-words.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import { namedRoleWords } from '#domain/project/namings/roles.ts';
import type { TakenPlace } from '#domain/project/replacement/facts.ts';
import { upcastProject } from '#domain/project/upcast.ts';
import { isolated } from '#domain/values/isolated.ts';

import { gateNames, type NameOf } from '../../shared/descriptions.ts';
import { dutySentences } from '../../shared/duty-sentences.ts';
import { day, number } from '../../shared/format.ts';
import { reasonLines } from '../../shared/gate-reasons.ts';
import { achievementLabels, outcomeLabels } from '../../shared/labels.ts';
import { begunInWords } from '../../shared/own-stage-words.ts';
import { amendmentsInWords } from '../../shared/register-words.ts';

/** Words for the ids that facts name; the id itself for what has no name (any more). */
export interface FactNames {
  readonly gate: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly condition: (id: string) => string;
  readonly criterion: (id: string) => string;
  readonly person: NameOf;
}

/** What names what the facts of a project mention by id. */
export interface NamesOfProject {
  readonly gatesOfModel?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly stages?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly conditions: readonly { readonly id: string; readonly text: string }[];
}

/** A criterion is named by the entry in which it failed. */
export function namesIn(project: NamesOfProject, entries: readonly Pick<HistoryEntry, 'facts'>[], person: NameOf): FactNames {
  const failures = entries.flatMap(entry => entry.facts as ProjectFact[]).filter(fact => fact.type === 'criterion-failed');
  return {
    person,
    criterion: id => failures.find(fact => fact.criterion === id)?.name ?? id,
    gate: gateNames(project),
    stage: id => project.stages?.find(stage => stage.id === id)?.name ?? id,
    condition: id => {
      const known = project.conditions.find(condition => condition.id === id);
      return known ? `“${known.text}”` : id;
    },
  };
}

type Descriptions = {
  readonly [K in ProjectFact['type']]: (fact: Extract<ProjectFact, { type: K }>, names: FactNames) => string;
};

const placeWords = {
  ...namedRoleWords,
  'condition-owner': 'owner of a condition',
  'condition-acceptor': 'one of those who accept a condition',
};

function placesInWords(places: readonly TakenPlace[]): string {
  return [...new Set(places.map(({ as }) => placeWords[as]))].join(', ');
}

const descriptions: Descriptions = {
  'proposal-submitted': fact => `The proposal “${fact.proposal.title}” was ${fact.imported ? 'imported' : 'submitted'}.`,
  'proposal-revised': fact =>
    `The proposal was revised ${fact.imported ? 'by an import ' : ''}(revision ${fact.revision}). ${fact.note ?? ''}`,
  'call-joined': fact => `The proposal joined the call “${fact.name}”.`,
  'call-left': fact => `The proposal left the call “${fact.name}”. ${fact.reason ?? ''}`,
  'panel-scored': fact =>
    fact.score === undefined
      ? `The panel of “${fact.name}” did not score the proposal: something is missing, a must is not met, or its model scores proposals only beside others.`
      : `The panel of “${fact.name}” scored the proposal ${number(fact.score, 2)} by ${fact.model.name}, version ${fact.model.version}.`,
  'call-over': fact =>
    `The call “${fact.name}” ended${fact.rank === undefined ? '' : `; this proposal has rank ${fact.rank} of ${fact.of}`}. ${fact.reason}`,
  'person-replaced': (fact, { person }) =>
    `${person(fact.successor)} took over from ${person(fact.person)} as ${placesInWords(fact.places)}. ${fact.reason}`,
  'proposal-scored': fact => `The proposal scored ${number(fact.score.total, 2)} of 100.`,
  'duplicates-found': fact => `It looks like ${fact.duplicates.map(({ title }) => title).join(', ')}.`,
  'proposal-returned': fact => `Returned to its sponsor: ${fact.reasons.join(' ')}`,
  'proposal-declined': fact => `Declined: ${fact.reasons.join(' ')}`,
  'proposal-merged': fact => `It is the same as “${fact.title}”, where the work goes on: ${fact.reason}`,
  'reopening-asked': fact => `It was asked that the project is taken up again: ${fact.reason}`,
  'exception-asked': fact =>
    `Brought before its board as an exception: ${fact.reason} ${fact.causes.map(({ name, value }) => `“${name}”: ${value}`).join('; ')}.`,
  'project-reopened': (fact, { stage }) => `Taken up again by its board in the stage ${stage(fact.stage)}: ${fact.why}`,
  'need-stated': fact => `It needs “${fact.what}” of “${fact.title}” by ${day(fact.by)}.`,
  'need-dropped': fact => `It no longer needs what it needed of another project: ${fact.reason}`,
  'need-answer-noted': fact => answerInWords('What it needs of another project', fact),
  'need-noted': fact => `“${fact.title}” needs “${fact.what}” of it by ${day(fact.by)}.`,
  'need-answered': fact => answerInWords('What another project needs of it', fact),
  'need-gone': () => 'Another project no longer needs what it needed of it.',
  'stages-planned': (fact, { stage }) =>
    `${stage(fact.stage)} was divided into ${fact.stages.map(({ name, end }) => `“${name}”${end === undefined ? '' : ` until ${day(end)}`}`).join(', ')}. ${fact.reason ?? ''}`,
  'programme-joined': fact => `It became part of the programme “${fact.title}”: ${fact.reason}`,
  'programme-left': fact => `It is no longer part of the programme “${fact.title}”: ${fact.reason}`,
  'part-joined': fact => `The project “${fact.title}” became part of this programme.`,
  'part-left': fact => `The project “${fact.title}” is no longer part of this programme.`,
  'handover-offered': (fact, { person }) =>
    `${person(fact.to)} is to take over from ${person(fact.from)} as ${namedRoleWords[fact.role]}: ${fact.reason}`,
  'handover-answered': (fact, { person }) =>
    fact.accepted
      ? `Agreed that ${person(fact.to)} takes over from ${person(fact.from)} as ${namedRoleWords[fact.role]}.`
      : `${person(fact.to)} does not take over from ${person(fact.from)} as ${namedRoleWords[fact.role]}: ${fact.reason ?? ''}`,
  'handover-lapsed': (fact, { person }) =>
    `The offer to hand over from ${person(fact.from)} to ${person(fact.to)} lapsed; the role stays where it is.`,
  'lead-handed-over': (fact, { person }) =>
    `${person(fact.to)} took over from ${person(fact.from)} as ${namedRoleWords[fact.role]}.`,
  'proposal-withdrawn': fact => `The sponsor withdrew the proposal: ${fact.reason}`,
  'merged-here': fact => `The proposal “${fact.title}” was found to be the same and ended.`,
  'project-admitted': (fact, { stage }) =>
    `Admitted to the stage ${stage(fact.stage)}, under version ${fact.version} of the gate model ${fact.model}.`,
  'project-taken-over': (fact, { gate, stage }) =>
    `Taken over under way, at the stage ${stage(fact.stage)}, as a file says. ${fact.passed.length > 0 ? `Passed before Tollgate: ${fact.passed.map(gate).join(', ')}.` : ''}`,
  'evidence-added': fact =>
    fact.evidence.attests
      ? `A word on ${fact.evidence.attests.criterion}: ${fact.evidence.attests.confirmed ? 'confirmed' : 'denied'}. ${fact.evidence.title}`
      : `Evidence was added: ${fact.evidence.title}.`,
  'report-filed': fact =>
    `A status report was ${fact.imported ? 'brought by a file' : 'filed'}. ${fact.report.summary ?? ''}${fact.registers ? ` In the registers: ${amendmentsInWords(fact.registers)}.` : ''}`,
  'report-asked': fact => `The report on ${periodInWords(fact.period)} was asked for, due ${day(fact.due)}.`,
  'evidence-expired': fact => `Evidence counts no more since ${day(fact.validUntil)} is past: ${fact.title}.`,
  'report-missed': fact => `The report on ${periodInWords(fact.period)} was missed.`,
  'report-accepted': (fact, { person }) =>
    `${person(fact.by)} accepted the report on ${periodInWords(fact.period)}. ${fact.comment ?? ''}`,
  'report-sent-back': (fact, { person }) =>
    `${person(fact.by)} sent back the report on ${periodInWords(fact.period)}: ${fact.reason}`,
  'register-amended': fact => `The registers were amended: ${amendmentsInWords(fact.registers)}.`,
  'gate-requested': (fact, { gate }) => `The gate ${gate(fact.gate)} was asked for (round ${fact.round}).`,
  'round-refused': fact => `No round could be opened: ${fact.reason}`,
  'gate-round-voided': (fact, { gate }) => `The open round of ${gate(fact.gate)} became void: ${fact.reason}.`,
  'gate-round-lapsed': (fact, { gate }) => `The round of ${gate(fact.gate)} ended without a decision: ${fact.reason}.`,
  'gate-outcome-recorded': (fact, { gate, person, stage }) =>
    [
      `${gate(fact.gate)}: ${outcomeLabels[fact.outcome][0]}. ${fact.why}.`,
      ...(fact.ownStage !== undefined && !fact.again ? [begunInWords(fact.ownStage)] : []),
      ...(fact.again && fact.to !== undefined ? [`It went back to the stage ${stage(fact.to)}.`] : []),
      ...reasonLines(fact, person),
    ].join('\n'),
  'gate-escalated': (fact, { gate }) =>
    `${gate(fact.gate)}: the board decided ${outcomeLabels[fact.outcome][0]}; the board ${isolated(fact.above.boardName)} of ${isolated(fact.above.name)} decides, too: ${fact.because.join('; ')}.`,
  'gate-round-withdrawn': (fact, { gate, person }) =>
    `${isolated(person(fact.by))} withdrew the request for ${gate(fact.gate)}: ${fact.reason}`,
  'gate-round-restarted': (fact, { gate, person }) =>
    `${isolated(person(fact.by))} restarted the round of ${gate(fact.gate)} on the content of a newer report: ${fact.reason}`,
  'proceeded-against-advice': fact => `The project went on against the advice (${outcomeLabels[fact.advice][0]}): ${fact.reason}`,
  'condition-met': (fact, { condition }) => `The condition ${condition(fact.condition)} was met: ${fact.how}`,
  'criterion-failed': fact => `Alert: ${fact.name}: ${fact.value}.`,
  'alert-level-changed': fact =>
    `${fact.first ? 'The alert goes further' : 'The alert is at another level'}: ${fact.name}: ${fact.value}.`,
  'criterion-still-failing': (fact, { criterion }) => `Still failing: ${criterion(fact.criterion)}: ${fact.value}.`,
  'criterion-recovered': (fact, { criterion }) => `Recovered: ${criterion(fact.criterion)}: ${fact.value}.`,
  'alert-acknowledged': (fact, { person }) =>
    `${isolated(person(fact.by))} says what is done about ${isolated(fact.name)}: ${fact.note} ${isolated(person(fact.owner))} sees to it by ${day(fact.due)}.`,
  'tripwire-duty-set': fact => `The alert asks for this by ${day(fact.due)}: ${fact.what}.`,
  'tripwire-duty-done': (fact, { person }) =>
    `${isolated(person(fact.by))} reports as done: ${isolated(fact.what)}. ${fact.note}`,
  'project-held': fact => `A tripwire put the project on hold. ${fact.reason}`,
  'wait-started': () => 'A step of the workflow began to wait.',
  'closure-reported': fact => `Closure was reported. ${fact.report.summary}`,
  'customer-reminded': fact => `The customer was reminded (${fact.times}).`,
  'closure-accepted': fact => `The customer accepted the result. ${fact.comment ?? ''}`,
  'closure-rejected': fact => `The closure was sent back: ${fact.reason}`,
  'project-archived': fact => `The project was archived (${fact.sha256.slice(0, 12)}…).`,
  'project-closed': fact => `The project is closed: ${fact.result}.`,
  'benefit-reviews-planned': fact =>
    `Its benefits are reviewed from now on: ${fact.benefits.map(({ name, days }) => `“${name}” on ${days.map(day).join(', ')}`).join('; ')}.`,
  'benefit-reviewed': (fact, { person }) =>
    `${isolated(person(fact.by))} said what came of “${fact.name}” for ${day(fact.day)}: ${achievementLabels[fact.achieved][0]}. ${fact.note}`,
  'benefit-review-lapsed': (fact, { person }) =>
    `${isolated(person(fact.owner))} did not say what came of “${fact.name}” for ${day(fact.day)}: ${fact.to === 'pmo' ? 'the PMO' : 'the sponsor'} is asked instead.`,
  'benefit-review-untold': fact => `Nobody said what came of “${fact.name}” for ${day(fact.day)}.`,
  'benefit-owner-named': (fact, { person }) =>
    `${isolated(person(fact.by))} named ${isolated(person(fact.owner))} the owner of the benefit “${fact.name}”. ${fact.reason}`,
  'condition-reported': (fact, { condition }) => `The condition ${condition(fact.condition)} is reported as met: ${fact.how}`,
  'waiver-granted': (fact, { condition, criterion }) =>
    `Waived until ${day(fact.until)}: ${fact.condition === undefined ? criterion(fact.criterion ?? '') : condition(fact.condition)}. ${fact.reason}`,
  'condition-answered': (fact, { condition }) =>
    fact.accepted
      ? `The condition ${condition(fact.condition)} is accepted as met. ${fact.reason ?? ''}`
      : `The condition ${condition(fact.condition)} was sent back: ${fact.reason}`,
  'gate-model-asked': ({ model, because }) =>
    `By its size the project follows the gate model ${isolated(model)} now: ${because}.`,
  'gate-model-chosen': ({ model, ruled, reason }) =>
    `The PMO chose the gate model ${isolated(model)}${model === ruled.model ? ', as its size says' : `; by its size it would follow ${isolated(ruled.model)}`}: ${isolated(reason)}`,
  'model-version-moved': fact =>
    `The project went over from version ${fact.from} to version ${fact.to} of its gate model: ${fact.reason}`,
  'selection-told': fact =>
    `${fact.chosen ? 'Chosen' : 'Not chosen'} in the selection ${fact.name}, by ${fact.why}. ${fact.reason}`,
  'change-requested': fact => `A change of the approved cost, end or scope was asked for: ${fact.reason}`,
  'change-declined': fact => `The change was not approved: ${outcomeLabels[fact.outcome][0]}. ${fact.why}.`,
  'proposal-lapsed': fact => `The proposal lapsed and counts as declined. ${fact.reasons.join(' ')}`,
  'all-gates-passed': () => 'No gate is to come: closure is reported next.',
  'duty-reminded': (fact, { person }) => dutySentences.reminded(fact, person),
  'duty-escalated': (fact, { person }) => dutySentences.escalated(fact, person),
  'duty-nudged': (fact, { person }) => dutySentences.nudged(fact, person),
  'condition-acceptor-reminded': (fact, { condition }) =>
    `Whoever accepts the condition ${condition(fact.condition)} was reminded (${fact.times}).`,
  'naming-reminded': fact => `${fact.person} was reminded of being named ${namedRoleWords[fact.role]} (${fact.times}).`,
  'naming-answered': fact =>
    fact.accepted
      ? `${fact.person} is ${namedRoleWords[fact.role]}: accepted by ${fact.by}.`
      : `${fact.person} declined to be ${namedRoleWords[fact.role]}: ${fact.reason}`,
  'outlook-observed': ({ stated, points }) =>
    `The outlook was noted as the report of ${day(stated)} stated it: ${points.cost} points for the cost, ${points.slip} for the end.`,
  'outlook-outcome-asked': () => 'No report has told what came of the outlook: the PMO is asked.',
  'outlook-resolved': ({ event, outcome, from }) => `${cameInWords[event][outcome]} ${toldBy[from]}`,
  'baseline-set': fact =>
    `Baseline ${fact.number} was approved${fact.end === undefined ? '' : `, with its end on ${day(fact.end)}`}: ${fact.why}.`,
};

const cameInWords = {
  cost: {
    yes: 'Within the year of the outlook the cost grew over 10 %.',
    no: 'Within the year of the outlook the cost did not grow over 10 %.',
    'cannot-tell': 'Whether the cost grew over 10 % within the year of the outlook cannot be told.',
  },
  slip: {
    yes: 'Within the year of the outlook the end slipped over six months.',
    no: 'Within the year of the outlook the end did not slip over six months.',
    'cannot-tell': 'Whether the end slipped over six months within the year of the outlook cannot be told.',
  },
} as const;
const toldBy = {
  report: 'A report told it.',
  closure: 'The closure told it.',
  pmo: 'The PMO said it.',
  time: 'Nobody had said it within 90 days.',
} as const;

/** Facts of earlier versions are described like today's, facts of later versions by their type. */
export function describeFact(stored: { readonly type: string }, names: FactNames): string {
  const fact = upcastProject(stored);
  const known = descriptions[fact.type] as ((fact: unknown, names: FactNames) => string) | undefined;
  return known ? known(fact, names) : stored.type.replaceAll('-', ' ');
}

function answerInWords(what: string, { promised, delivered }: { promised?: string | undefined; delivered?: string | undefined }) {
  return delivered === undefined ? `${what} was promised for ${day(promised)}.` : `${what} was delivered on ${day(delivered)}.`;
}
