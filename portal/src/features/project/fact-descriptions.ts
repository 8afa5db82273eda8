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
import { t } from '../../shared/text.ts';

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
  'condition-owner': t('owner of a condition'),
  'condition-acceptor': t('one of those who accept a condition'),
};

function placesInWords(places: readonly TakenPlace[]): string {
  return [...new Set(places.map(({ as }) => placeWords[as]))].join(', ');
}

const descriptions: Descriptions = {
  'proposal-submitted': fact =>
    fact.imported
      ? t('The proposal “{title}” was imported.', { title: fact.proposal.title })
      : t('The proposal “{title}” was submitted.', { title: fact.proposal.title }),
  'proposal-revised': fact =>
    fact.imported
      ? t('The proposal was revised by an import (revision {revision}). {note}', {
          revision: fact.revision,
          note: fact.note ?? '',
        })
      : t('The proposal was revised (revision {revision}). {note}', { revision: fact.revision, note: fact.note ?? '' }),
  'call-joined': fact => t('The proposal joined the call “{name}”.', { name: fact.name }),
  'call-left': fact => t('The proposal left the call “{name}”. {reason}', { name: fact.name, reason: fact.reason ?? '' }),
  'panel-scored': fact =>
    fact.score === undefined
      ? t(
          'The panel of “{name}” did not score the proposal: something is missing, a must is not met, or its model scores proposals only beside others.',
          { name: fact.name },
        )
      : t('The panel of “{name}” scored the proposal {score} by {name2}, version {version}.', {
          name: fact.name,
          score: number(fact.score, 2),
          name2: fact.model.name,
          version: fact.model.version,
        }),
  'call-over': fact =>
    fact.rank === undefined
      ? t('The call “{name}” ended. {reason}', { name: fact.name, reason: fact.reason })
      : t('The call “{name}” ended; this proposal has rank {rank} of {of}. {reason}', {
          name: fact.name,
          rank: fact.rank,
          of: fact.of,
          reason: fact.reason,
        }),
  'person-replaced': (fact, { person }) =>
    t('{successor} took over from {person} as {placesInWords}. {reason}', {
      successor: person(fact.successor),
      person: person(fact.person),
      placesInWords: placesInWords(fact.places),
      reason: fact.reason,
    }),
  'proposal-scored': fact => t('The proposal scored {total} of 100.', { total: number(fact.score.total, 2) }),
  'duplicates-found': fact =>
    t('It looks like {duplicates}.', { duplicates: fact.duplicates.map(({ title }) => title).join(', ') }),
  'proposal-returned': fact => t('Returned to its sponsor: {reasons}', { reasons: fact.reasons.join(' ') }),
  'proposal-declined': fact => t('Declined: {reasons}', { reasons: fact.reasons.join(' ') }),
  'proposal-merged': fact =>
    t('It is the same as “{title}”, where the work goes on: {reason}', { title: fact.title, reason: fact.reason }),
  'reopening-asked': fact => t('It was asked that the project is taken up again: {reason}', { reason: fact.reason }),
  'exception-asked': fact =>
    t('Brought before its board as an exception: {reason} {causes}.', {
      reason: fact.reason,
      causes: fact.causes.map(({ name, value }) => `“${name}”: ${value}`).join('; '),
    }),
  'project-reopened': (fact, { stage }) =>
    t('Taken up again by its board in the stage {stage}: {why}', { stage: stage(fact.stage), why: fact.why }),
  'need-stated': fact => t('It needs “{what}” of “{title}” by {by}.', { what: fact.what, title: fact.title, by: day(fact.by) }),
  'need-dropped': fact => t('It no longer needs what it needed of another project: {reason}', { reason: fact.reason }),
  'need-answer-noted': fact => answerInWords(t('What it needs of another project'), fact),
  'need-noted': fact => t('“{title}” needs “{what}” of it by {by}.', { title: fact.title, what: fact.what, by: day(fact.by) }),
  'need-answered': fact => answerInWords(t('What another project needs of it'), fact),
  'need-gone': () => t('Another project no longer needs what it needed of it.'),
  'stages-planned': (fact, { stage }) =>
    t('{stage} was divided into {stages}. {reason}', {
      stage: stage(fact.stage),
      stages: fact.stages
        .map(({ name, end }) => `“${name}”${end === undefined ? '' : t(' until {end}', { end: day(end) })}`)
        .join(', '),
      reason: fact.reason ?? '',
    }),
  'programme-joined': fact =>
    t('It became part of the programme “{title}”: {reason}', { title: fact.title, reason: fact.reason }),
  'programme-left': fact =>
    t('It is no longer part of the programme “{title}”: {reason}', { title: fact.title, reason: fact.reason }),
  'part-joined': fact => t('The project “{title}” became part of this programme.', { title: fact.title }),
  'part-left': fact => t('The project “{title}” is no longer part of this programme.', { title: fact.title }),
  'handover-offered': (fact, { person }) =>
    t('{to} is to take over from {from} as {namedRole}: {reason}', {
      to: person(fact.to),
      from: person(fact.from),
      namedRole: namedRoleWords[fact.role],
      reason: fact.reason,
    }),
  'handover-answered': (fact, { person }) =>
    fact.accepted
      ? t('Agreed that {to} takes over from {from} as {namedRole}.', {
          to: person(fact.to),
          from: person(fact.from),
          namedRole: namedRoleWords[fact.role],
        })
      : t('{to} does not take over from {from} as {namedRole}: {reason}', {
          to: person(fact.to),
          from: person(fact.from),
          namedRole: namedRoleWords[fact.role],
          reason: fact.reason ?? '',
        }),
  'handover-lapsed': (fact, { person }) =>
    t('The offer to hand over from {from} to {to} lapsed; the role stays where it is.', {
      from: person(fact.from),
      to: person(fact.to),
    }),
  'lead-handed-over': (fact, { person }) =>
    t('{to} took over from {from} as {namedRole}.', {
      to: person(fact.to),
      from: person(fact.from),
      namedRole: namedRoleWords[fact.role],
    }),
  'proposal-withdrawn': fact => t('The sponsor withdrew the proposal: {reason}', { reason: fact.reason }),
  'merged-here': fact => t('The proposal “{title}” was found to be the same and ended.', { title: fact.title }),
  'project-admitted': (fact, { stage }) =>
    t('Admitted to the stage {stage}, under version {version} of the gate model {model}.', {
      stage: stage(fact.stage),
      version: fact.version,
      model: fact.model,
    }),
  'project-taken-over': (fact, { gate, stage }) =>
    t('Taken over under way, at the stage {stage}, as a file says. {what}', {
      stage: stage(fact.stage),
      what: fact.passed.length > 0 ? t('Passed before Tollgate: {passed}.', { passed: fact.passed.map(gate).join(', ') }) : '',
    }),
  'evidence-added': fact =>
    fact.evidence.attests
      ? fact.evidence.attests.confirmed
        ? t('A word on {criterion}: confirmed. {title}', {
            criterion: fact.evidence.attests.criterion,
            title: fact.evidence.title,
          })
        : t('A word on {criterion}: denied. {title}', { criterion: fact.evidence.attests.criterion, title: fact.evidence.title })
      : t('Evidence was added: {title}.', { title: fact.evidence.title }),
  'report-filed': fact =>
    fact.imported
      ? t('A status report was brought by a file. {summary}{what}', {
          summary: fact.report.summary ?? '',
          what: fact.registers
            ? t(' In the registers: {amendmentsInWords}.', { amendmentsInWords: amendmentsInWords(fact.registers) })
            : '',
        })
      : t('A status report was filed. {summary}{what}', {
          summary: fact.report.summary ?? '',
          what: fact.registers
            ? t(' In the registers: {amendmentsInWords}.', { amendmentsInWords: amendmentsInWords(fact.registers) })
            : '',
        }),
  'report-asked': fact =>
    t('The report on {periodInWords} was asked for, due {due}.', {
      periodInWords: periodInWords(fact.period),
      due: day(fact.due),
    }),
  'evidence-expired': fact =>
    t('Evidence counts no more since {validUntil} is past: {title}.', { validUntil: day(fact.validUntil), title: fact.title }),
  'report-missed': fact => t('The report on {periodInWords} was missed.', { periodInWords: periodInWords(fact.period) }),
  'report-accepted': (fact, { person }) =>
    t('{by} accepted the report on {periodInWords}. {comment}', {
      by: person(fact.by),
      periodInWords: periodInWords(fact.period),
      comment: fact.comment ?? '',
    }),
  'report-sent-back': (fact, { person }) =>
    t('{by} sent back the report on {periodInWords}: {reason}', {
      by: person(fact.by),
      periodInWords: periodInWords(fact.period),
      reason: fact.reason,
    }),
  'register-amended': fact =>
    t('The registers were amended: {amendmentsInWords}.', { amendmentsInWords: amendmentsInWords(fact.registers) }),
  'gate-requested': (fact, { gate }) =>
    t('The gate {gate} was asked for (round {round}).', { gate: gate(fact.gate), round: fact.round }),
  'round-refused': fact => t('No round could be opened: {reason}', { reason: fact.reason }),
  'gate-round-voided': (fact, { gate }) =>
    t('The open round of {gate} became void: {reason}.', { gate: gate(fact.gate), reason: fact.reason }),
  'gate-round-lapsed': (fact, { gate }) =>
    t('The round of {gate} ended without a decision: {reason}.', { gate: gate(fact.gate), reason: fact.reason }),
  'gate-outcome-recorded': (fact, { gate, person, stage }) =>
    [
      `${gate(fact.gate)}: ${outcomeLabels[fact.outcome][0]}. ${fact.why}.`,
      ...(fact.ownStage !== undefined && !fact.again ? [begunInWords(fact.ownStage)] : []),
      ...(fact.again && fact.to !== undefined ? [t('It went back to the stage {to}.', { to: stage(fact.to) })] : []),
      ...reasonLines(fact, person),
    ].join('\n'),
  'gate-escalated': (fact, { gate }) =>
    t('{gate}: the board decided {outcome}; the board {boardName} of {name} decides, too: {because}.', {
      gate: gate(fact.gate),
      outcome: outcomeLabels[fact.outcome][0],
      boardName: isolated(fact.above.boardName),
      name: isolated(fact.above.name),
      because: fact.because.join('; '),
    }),
  'gate-round-withdrawn': (fact, { gate, person }) =>
    t('{by} withdrew the request for {gate}: {reason}', {
      by: isolated(person(fact.by)),
      gate: gate(fact.gate),
      reason: fact.reason,
    }),
  'gate-round-restarted': (fact, { gate, person }) =>
    t('{by} restarted the round of {gate} on the content of a newer report: {reason}', {
      by: isolated(person(fact.by)),
      gate: gate(fact.gate),
      reason: fact.reason,
    }),
  'proceeded-against-advice': fact =>
    t('The project went on against the advice ({outcome}): {reason}', {
      outcome: outcomeLabels[fact.advice][0],
      reason: fact.reason,
    }),
  'condition-met': (fact, { condition }) =>
    t('The condition {condition} was met: {how}', { condition: condition(fact.condition), how: fact.how }),
  'criterion-failed': fact => t('Alert: {name}: {value}.', { name: fact.name, value: fact.value }),
  'alert-level-changed': fact =>
    fact.first
      ? t('The alert goes further: {name}: {value}.', { name: fact.name, value: fact.value })
      : t('The alert is at another level: {name}: {value}.', { name: fact.name, value: fact.value }),
  'criterion-still-failing': (fact, { criterion }) =>
    t('Still failing: {criterion}: {value}.', { criterion: criterion(fact.criterion), value: fact.value }),
  'criterion-recovered': (fact, { criterion }) =>
    t('Recovered: {criterion}: {value}.', { criterion: criterion(fact.criterion), value: fact.value }),
  'alert-acknowledged': (fact, { person }) =>
    t('{by} says what is done about {name}: {note} {owner} sees to it by {due}.', {
      by: isolated(person(fact.by)),
      name: isolated(fact.name),
      note: fact.note,
      owner: isolated(person(fact.owner)),
      due: day(fact.due),
    }),
  'tripwire-duty-set': fact => t('The alert asks for this by {due}: {what}.', { due: day(fact.due), what: fact.what }),
  'tripwire-duty-done': (fact, { person }) =>
    t('{by} reports as done: {what}. {note}', { by: isolated(person(fact.by)), what: isolated(fact.what), note: fact.note }),
  'project-held': fact => t('A tripwire put the project on hold. {reason}', { reason: fact.reason }),
  'wait-started': () => t('A step of the workflow began to wait.'),
  'closure-reported': fact => t('Closure was reported. {summary}', { summary: fact.report.summary }),
  'customer-reminded': fact => t('The customer was reminded ({times}).', { times: fact.times }),
  'closure-accepted': fact => t('The customer accepted the result. {comment}', { comment: fact.comment ?? '' }),
  'closure-rejected': fact => t('The closure was sent back: {reason}', { reason: fact.reason }),
  'project-archived': fact => t('The project was archived ({sha256}…).', { sha256: fact.sha256.slice(0, 12) }),
  'project-closed': fact => t('The project is closed: {result}.', { result: fact.result }),
  'benefit-reviews-planned': fact =>
    t('Its benefits are reviewed from now on: {benefits}.', {
      benefits: fact.benefits
        .map(({ name, days }) => t('“{name}” on {days}', { name, days: days.map(day).join(', ') }))
        .join('; '),
    }),
  'benefit-reviewed': (fact, { person }) =>
    t('{by} said what came of “{name}” for {day}: {achievement}. {note}', {
      by: isolated(person(fact.by)),
      name: fact.name,
      day: day(fact.day),
      achievement: achievementLabels[fact.achieved][0],
      note: fact.note,
    }),
  'benefit-review-lapsed': (fact, { person }) =>
    fact.to === 'pmo'
      ? t('{owner} did not say what came of “{name}” for {day}: the PMO is asked instead.', {
          owner: isolated(person(fact.owner)),
          name: fact.name,
          day: day(fact.day),
        })
      : t('{owner} did not say what came of “{name}” for {day}: the sponsor is asked instead.', {
          owner: isolated(person(fact.owner)),
          name: fact.name,
          day: day(fact.day),
        }),
  'benefit-review-untold': fact => t('Nobody said what came of “{name}” for {day}.', { name: fact.name, day: day(fact.day) }),
  'benefit-owner-named': (fact, { person }) =>
    t('{by} named {owner} the owner of the benefit “{name}”. {reason}', {
      by: isolated(person(fact.by)),
      owner: isolated(person(fact.owner)),
      name: fact.name,
      reason: fact.reason,
    }),
  'condition-reported': (fact, { condition }) =>
    t('The condition {condition} is reported as met: {how}', { condition: condition(fact.condition), how: fact.how }),
  'waiver-granted': (fact, { condition, criterion }) =>
    t('Waived until {until}: {what}. {reason}', {
      until: day(fact.until),
      what: fact.condition === undefined ? criterion(fact.criterion ?? '') : condition(fact.condition),
      reason: fact.reason,
    }),
  'condition-answered': (fact, { condition }) =>
    fact.accepted
      ? t('The condition {condition} is accepted as met. {reason}', {
          condition: condition(fact.condition),
          reason: fact.reason ?? '',
        })
      : t('The condition {condition} was sent back: {reason}', { condition: condition(fact.condition), reason: fact.reason }),
  'gate-model-asked': ({ model, because }) =>
    t('By its size the project follows the gate model {model} now: {because}.', { model: isolated(model), because }),
  'gate-model-chosen': ({ model, ruled, reason }) =>
    model === ruled.model
      ? t('The PMO chose the gate model {model}, as its size says: {reason}', {
          model: isolated(model),
          reason: isolated(reason),
        })
      : t('The PMO chose the gate model {model}; by its size it would follow {model2}: {reason}', {
          model: isolated(model),
          model2: isolated(ruled.model),
          reason: isolated(reason),
        }),
  'model-version-moved': fact =>
    t('The project went over from version {from} to version {to} of its gate model: {reason}', {
      from: fact.from,
      to: fact.to,
      reason: fact.reason,
    }),
  'selection-told': fact =>
    fact.chosen
      ? t('Chosen in the selection {name}, by {why}. {reason}', { name: fact.name, why: fact.why, reason: fact.reason })
      : t('Not chosen in the selection {name}, by {why}. {reason}', { name: fact.name, why: fact.why, reason: fact.reason }),
  'change-requested': fact => t('A change of the approved cost, end or scope was asked for: {reason}', { reason: fact.reason }),
  'change-declined': fact =>
    t('The change was not approved: {outcome}. {why}.', { outcome: outcomeLabels[fact.outcome][0], why: fact.why }),
  'proposal-lapsed': fact => t('The proposal lapsed and counts as declined. {reasons}', { reasons: fact.reasons.join(' ') }),
  'all-gates-passed': () => t('No gate is to come: closure is reported next.'),
  'duty-reminded': (fact, { person }) => dutySentences.reminded(fact, person),
  'duty-escalated': (fact, { person }) => dutySentences.escalated(fact, person),
  'duty-nudged': (fact, { person }) => dutySentences.nudged(fact, person),
  'condition-acceptor-reminded': (fact, { condition }) =>
    t('Whoever accepts the condition {condition} was reminded ({times}).', {
      condition: condition(fact.condition),
      times: fact.times,
    }),
  'naming-reminded': fact =>
    t('{person} was reminded of being named {namedRole} ({times}).', {
      person: fact.person,
      namedRole: namedRoleWords[fact.role],
      times: fact.times,
    }),
  'naming-answered': fact =>
    fact.accepted
      ? t('{person} is {namedRole}: accepted by {by}.', {
          person: fact.person,
          namedRole: namedRoleWords[fact.role],
          by: fact.by,
        })
      : t('{person} declined to be {namedRole}: {reason}', {
          person: fact.person,
          namedRole: namedRoleWords[fact.role],
          reason: fact.reason,
        }),
  'outlook-observed': ({ stated, points }) =>
    t('The outlook was noted as the report of {stated} stated it: {cost} points for the cost, {slip} for the end.', {
      stated: day(stated),
      cost: points.cost,
      slip: points.slip,
    }),
  'outlook-outcome-asked': () => t('No report has told what came of the outlook: the PMO is asked.'),
  'outlook-resolved': ({ event, outcome, from }) => `${cameInWords[event][outcome]} ${toldBy[from]}`,
  'baseline-set': fact =>
    fact.end === undefined
      ? t('Baseline {number} was approved: {why}.', { number: fact.number, why: fact.why })
      : t('Baseline {number} was approved, with its end on {end}: {why}.', {
          number: fact.number,
          end: day(fact.end),
          why: fact.why,
        }),
};

const cameInWords = {
  cost: {
    yes: t('Within the year of the outlook the cost grew over 10 %.'),
    no: t('Within the year of the outlook the cost did not grow over 10 %.'),
    'cannot-tell': t('Whether the cost grew over 10 % within the year of the outlook cannot be told.'),
  },
  slip: {
    yes: t('Within the year of the outlook the end slipped over six months.'),
    no: t('Within the year of the outlook the end did not slip over six months.'),
    'cannot-tell': t('Whether the end slipped over six months within the year of the outlook cannot be told.'),
  },
} as const;
const toldBy = {
  report: t('A report told it.'),
  closure: t('The closure told it.'),
  pmo: t('The PMO said it.'),
  time: t('Nobody had said it within 90 days.'),
} as const;

/** Facts of earlier versions are described like today's, facts of later versions by their type. */
export function describeFact(stored: { readonly type: string }, names: FactNames): string {
  const fact = upcastProject(stored);
  const known = descriptions[fact.type] as ((fact: unknown, names: FactNames) => string) | undefined;
  return known ? known(fact, names) : stored.type.replaceAll('-', ' ');
}

function answerInWords(what: string, { promised, delivered }: { promised?: string | undefined; delivered?: string | undefined }) {
  return delivered === undefined
    ? t('{what} was promised for {promised}.', { what, promised: day(promised) })
    : t('{what} was delivered on {delivered}.', { what, delivered: day(delivered) });
}
