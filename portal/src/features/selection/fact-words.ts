/** A fact of a selection as a sentence: what happened and why. */
import type { HistoryEntry } from '#api/answers/history.ts';
import type { SelectionView } from '#api/answers/selections.ts';
import type { SelectionFact } from '#domain/selection/facts.ts';
import { upcastSelection } from '#domain/selection/upcast.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { choiceLabels } from './board/choice.ts';
import { ruleOfBoard } from './board/question.ts';
import { bottomLine, namesOf } from './words.ts';

/** Words for what facts name by number or id. */
export interface FactWords {
  readonly selection: SelectionView;
  /** What a scenario was called when it was last named in what has been read. */
  readonly scenario: (number: number) => string;
  readonly person: NameOf;
}

export function scenarioNames(entries: readonly Pick<HistoryEntry, 'facts'>[]): FactWords['scenario'] {
  const names = new Map<number, string>();
  for (const fact of entries.flatMap(({ facts }) => facts.map(upcastSelection)))
    if (fact.type === 'scenario-added' || fact.type === 'scenario-changed') names.set(fact.scenario, fact.name);
  return number => {
    const name = names.get(number);
    return name === undefined ? `Scenario ${number}` : `Scenario ${number} “${isolated(name)}”`;
  };
}

type Descriptions = {
  readonly [K in SelectionFact['type']]: (fact: Extract<SelectionFact, { type: K }>, words: FactWords) => string;
};

const descriptions: Descriptions = {
  'selection-opened': ({ name, candidates, leftOut }) =>
    `The selection “${isolated(name)}” began with ${candidates.length} candidates, frozen as they were.${leftOut.length > 0 ? ` No candidates: ${leftOut.map(({ title, why }) => `${isolated(title)} (${why})`).join('; ')}.` : ''}`,
  'scenario-added': ({ scenario, name }) => `Scenario ${scenario} “${isolated(name)}” was added, under these rules:`,
  'scenario-changed': ({ scenario, name }) =>
    `Scenario ${scenario} was changed. It is “${isolated(name)}” now, under these rules:`,
  'scenario-removed': (fact, { scenario }) => `${scenario(fact.scenario)} was taken away.`,
  'solving-stopped': (fact, { scenario }) =>
    `Somebody asked to stop working out ${scenario(fact.scenario)}, and to keep the best so far.`,
  'scenario-solved': ({ found, solver, final, why, ...fact }, { scenario, selection }) =>
    `${scenario(fact.scenario)} was worked out by ${solver}${final ? '' : ', first answer'}: ${bottomLine({ found }, selection)}${why === undefined ? '' : ` ${why}`}`,
  'scenario-infeasible': ({ conflict, ...fact }, { scenario }) => `${scenario(fact.scenario)} has no answer. ${conflict.words}`,
  'scenario-failed': ({ why, ...fact }, { scenario }) => `${scenario(fact.scenario)} could not be worked out. ${sentence(why)}`,
  'selection-submitted': submitted,
  'board-reminded': ({ members }, { person }) => `Reminded: ${peopleIn(members, person)}.`,
  'submission-escalated': ({ missing }, { person }) =>
    `It was escalated: ${missing.length > 0 ? `the ballots of ${peopleIn(missing, person)} are missing` : 'no ballot is missing'}.`,
  'selection-ballot-cast': cast,
  'selection-member-recused': ({ member, reason }, { person }) => `${isolated(person(member))} stepped back. ${reason}`,
  'selection-member-left': ({ member, why }, { person }) => `${isolated(person(member))} is out: ${why}.`,
  'selection-decided': ({ outcomes, why, pack, tieBrokenBy, ...fact }, { scenario, selection, person }) => {
    const names = (chosen: boolean) =>
      namesOf(
        outcomes.filter(outcome => outcome.chosen === chosen).map(({ project }) => project),
        selection,
      );
    return `The board took ${scenario(fact.scenario)}. ${sentence(why)}${tie(tieBrokenBy, person)} Chosen: ${names(true)}. Not chosen: ${names(false)}. Digest of what was decided on: ${pack}.`;
  },
  'selection-returned': ({ outcome, why, tieBrokenBy }, { person }) =>
    `The board ${outcome === 'hold' ? 'decided to wait' : 'wants another scenario'}. ${sentence(why)}${tie(tieBrokenBy, person)}`,
  'selection-lapsed': ({ why }) => `No decision came about. ${sentence(why)}`,
  'selection-withdrawn': ({ by, reason }, { person }) => `${isolated(person(by))} withdrew the selection. ${reason}`,
  'projects-told': ({ projects }) => `${projects} ${projects === 1 ? 'project was' : 'projects were'} told how it ended.`,
  'wait-started': () => 'Tollgate waits for the board.',
};

type Submitted = Extract<SelectionFact, { type: 'selection-submitted' }>;

function submitted(fact: Submitted, { scenario, person }: FactWords): string {
  const { board, question, deadline, excluded, pack } = fact;
  const may = excluded.map(({ member, why }) => ` ${isolated(person(member))} may not decide: ${why}.`).join('');
  const asked = question === undefined ? '' : ` “${isolated(question)}”`;
  return `${isolated(board.name)} was asked to decide on ${scenario(fact.scenario)} by ${moment(deadline)}.${asked} ${ruleOfBoard(fact)}${may} Digest of what it is shown: ${pack}.`;
}

type Cast = Extract<SelectionFact, { type: 'selection-ballot-cast' }>;

function cast({ ballot, replaces }: Cast, { scenario, person }: FactWords): string {
  const { member, by, choice, prefers, reason } = ballot;
  const who = `${isolated(person(member))}${by === member ? '' : `, by ${isolated(person(by))}`}`;
  const rather = prefers === undefined ? '' : `, rather ${scenario(prefers)}`;
  const instead = replaces === undefined ? '' : ` (instead of entry ${replaces})`;
  return `${who}: ${choiceLabels[choice][0]}${rather}${instead}.${reason === undefined ? '' : ` ${reason}`}`;
}

const peopleIn = (members: readonly string[], person: NameOf): string => members.map(id => isolated(person(id))).join(', ');
/** With its full stop. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const tie = (by: string | undefined, person: NameOf): string =>
  by === undefined ? '' : ` ${isolated(person(by))} broke the tie.`;

export function describeSelectionFact(fact: SelectionFact, words: FactWords): string {
  const describe = descriptions[fact.type] as ((of: SelectionFact, words: FactWords) => string) | undefined;
  return describe ? describe(fact, words) : fact.type;
}
