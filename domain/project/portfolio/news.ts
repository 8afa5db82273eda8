/**
 * What happened last in a project, in a line that somebody who does not know the project reads at a glance. What is no news (reminders, the engine's own notes, alerts,
 * which have a list of their own) has no line.
 */

import { isolated } from '../../values/isolated.ts';
import type { Outcome } from '../../values/outcome.ts';
import { outcomeWords } from '../../values/outcome-words.ts';
import type { ProjectFact } from '../facts.ts';
import { namedRoleWords } from '../namings/roles.ts';

/** Words for the ids that facts name. */
export interface NewsNames {
  readonly gate: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly person: (id: string) => string;
  /** Whether a round decided about a gate, and not about a change, an exception or a reopening alone. */
  readonly isOfGate: (review: string) => boolean;
}

export interface News {
  readonly words: string;
  /** Whether readers will want to look closer: a project was stopped, held, sent back or something was missed. */
  readonly tone: 'good' | 'warn' | 'bad' | 'plain';
}

type Line<F> = (fact: F, names: NewsNames) => News;
type Lines = { readonly [K in ProjectFact['type']]?: Line<Extract<ProjectFact, { type: K }>> };

const say = (words: string, tone: News['tone'] = 'plain'): News => ({ words, tone });

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const several = (count: number, what: string) => `${small[count] ?? count} ${what}${count === 1 ? '' : 's'}`;

const outcomeTone: Readonly<Record<Outcome, News['tone']>> = {
  go: 'good',
  'conditional-go': 'good',
  hold: 'warn',
  recycle: 'warn',
  kill: 'bad',
};

function decided(fact: Extract<ProjectFact, { type: 'gate-outcome-recorded' }>, names: NewsNames): News {
  const { gate, outcome, conditions, review } = fact;
  const called = isolated(names.gate(gate));
  const bound = outcome === 'conditional-go' ? ` with ${several(conditions.length, 'condition')}` : '';
  if (!names.isOfGate(review))
    return say(`Its board decided between two gates: ${outcomeWords[outcome]}${bound}`, outcomeTone[outcome]);
  const said: Readonly<Record<Outcome, string>> = {
    go: `${called} passed`,
    'conditional-go': `${called} passed${bound}`,
    hold: `Held at ${called}`,
    recycle: `Sent back at ${called} to be worked over`,
    kill: `Stopped by its board at ${called}`,
  };
  return say(said[outcome], outcomeTone[outcome]);
}

const lines: Lines = {
  'proposal-submitted': ({ proposal }, { person }) => say(`Proposed by ${isolated(person(proposal.sponsor))}`),
  'proposal-revised': ({ revision }) => say(`The proposal was revised (revision ${revision})`),
  'proposal-returned': ({ reasons }) => say(`Returned to its sponsor with ${several(reasons.length, 'question')}`, 'warn'),
  'proposal-declined': () => say('Declined by intake', 'bad'),
  'proposal-lapsed': () => say('The proposal lapsed, because nobody answered intake', 'bad'),
  'proposal-withdrawn': () => say('Withdrawn by its sponsor'),
  'proposal-merged': ({ title }) => say(`Found to be the same as ${isolated(title)}`),
  'project-admitted': ({ stage }, names) => say(`Admitted to ${isolated(names.stage(stage))}`, 'good'),
  'project-taken-over': ({ stage }, names) => say(`Taken over under way, in ${isolated(names.stage(stage))}`),
  'gate-requested': ({ gate, above }, names) =>
    say(
      above
        ? `${isolated(names.gate(gate))} is before the board above, too`
        : `${isolated(names.gate(gate))} is before its board`,
    ),
  'gate-outcome-recorded': decided,
  'gate-round-voided': ({ gate }, names) => say(`The round of ${isolated(names.gate(gate))} became void`, 'warn'),
  'gate-round-lapsed': ({ gate }, names) => say(`No decision in time on ${isolated(names.gate(gate))}`, 'warn'),
  'gate-round-withdrawn': ({ gate }, names) => say(`The request for ${isolated(names.gate(gate))} was withdrawn`),
  'gate-round-restarted': ({ gate }, names) => say(`${isolated(names.gate(gate))} is decided anew, on a newer report`),
  'gate-escalated': ({ gate, above }, names) =>
    say(`${isolated(names.gate(gate))} waits for ${isolated(above.boardName)} of ${isolated(above.name)}, too`),
  'round-refused': () => say('No round could be opened', 'warn'),
  'proceeded-against-advice': () => say('Went on against the advice of its board', 'warn'),
  'condition-reported': () => say('A condition is reported as met'),
  'condition-met': () => say('A condition is met', 'good'),
  'condition-answered': ({ accepted }) =>
    accepted ? say('A condition is accepted as met', 'good') : say('A condition was sent back: it is not met yet', 'warn'),
  'waiver-granted': ({ condition }) => say(`${condition === undefined ? 'A criterion' : 'A condition'} was waived for a time`),
  'report-filed': ({ report }) =>
    say(
      report.confidence === undefined
        ? 'A status report was filed'
        : `A status report was filed: confidence ${report.confidence}`,
    ),
  'report-missed': () => say('A status report was missed', 'warn'),
  'report-accepted': () => say('A status report was accepted'),
  'report-sent-back': () => say('A status report was sent back', 'warn'),
  'register-amended': () => say('Its registers were amended'),
  'change-requested': () => say('A change of the approved cost, end or scope is asked for'),
  'change-declined': () => say('A change of its baseline was not approved', 'warn'),
  'baseline-set': ({ number }) => say(`Baseline ${number} was approved`, 'good'),
  'exception-asked': () => say('Brought before its board, because it left its tolerance', 'bad'),
  'project-held': () => say('Put on hold by a tripwire', 'bad'),
  'reopening-asked': () => say('It is asked that the project is taken up again'),
  'project-reopened': () => say('Taken up again by its board', 'good'),
  'closure-reported': () => say('Its closure is reported'),
  'closure-accepted': () => say('Its customer accepted the result', 'good'),
  'closure-rejected': () => say('Its closure was sent back', 'warn'),
  'project-closed': ({ result }) => say(`Closed: ${result}`, result === 'completed' ? 'good' : 'plain'),
  'benefit-reviewed': ({ name }) => say(`It was said what came of the benefit “${isolated(name)}”`),
  'handover-offered': ({ role }) => say(`The role of ${namedRoleWords[role]} is offered to somebody else`),
  'lead-handed-over': ({ role, to }, { person }) => say(`${isolated(person(to))} is ${namedRoleWords[role]} now`),
  'person-replaced': ({ successor }, { person }) => say(`${isolated(person(successor))} took over for somebody else`),
  'stages-planned': ({ stages }) => say(`Its stage was divided into ${stages.length}`),
  'selection-told': ({ chosen, name }) =>
    say(`${chosen ? 'Chosen' : 'Not chosen'} in ${isolated(name)}`, chosen ? 'good' : 'plain'),
  'gate-model-asked': () => say('Its size asks for another gate model', 'warn'),
  'gate-model-chosen': () => say('Its gate model was chosen'),
  'model-version-moved': ({ to }) => say(`Went over to version ${to} of its gate model`),
};

/** The line of a fact; nothing where it is no news. A fact whose type is not known yet has none. */
export function newsOf(fact: ProjectFact, names: NewsNames): News | undefined {
  const line = lines[fact.type] as Line<ProjectFact> | undefined;
  return line?.(fact, names);
}

/** What weighs most of what happened at once: a decision before what it brought with it. */
const weight: Partial<Record<ProjectFact['type'], number>> = {
  'gate-outcome-recorded': 2,
  'project-closed': 3,
  'project-admitted': 1,
};

/** The line of an entry of the history: of the fact that weighs most in it. */
export function newsInEntry(facts: readonly ProjectFact[], names: NewsNames): News | undefined {
  const byWeight = facts.toSorted((left, right) => (weight[right.type] ?? 0) - (weight[left.type] ?? 0));
  for (const fact of byWeight) {
    const line = newsOf(fact, names);
    if (line) return line;
  }
  return undefined;
}
