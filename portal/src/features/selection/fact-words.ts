/** A fact of a selection as a sentence: what happened and why. */
import type { HistoryEntry } from '#api/answers/history.ts';
import type { SelectionView } from '#api/answers/selections.ts';
import type { SelectionFact } from '#domain/selection/facts.ts';
import { upcastSelection } from '#domain/selection/upcast.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { commas, sentences, served, t } from '../../shared/text.ts';
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
    return name === undefined
      ? t('Scenario {number}', { number })
      : t('Scenario {number} “{name}”', { number, name: isolated(name) });
  };
}

type Descriptions = {
  readonly [K in SelectionFact['type']]: (fact: Extract<SelectionFact, { type: K }>, words: FactWords) => string;
};

const descriptions: Descriptions = {
  'selection-opened': ({ name, candidates, leftOut }) =>
    sentences(
      t(
        '{candidates, plural, one {The selection “{name}” began with one candidate, frozen as it was.} other {The selection “{name}” began with {candidates} candidates, frozen as they were.}}',
        {
          name: isolated(name),
          candidates: candidates.length,
        },
      ),
      leftOut.length > 0
        ? t('No candidates: {leftOut}.', {
            leftOut: leftOut.map(({ title, why }) => `${isolated(title)} (${served(why)})`).join('; '),
          })
        : '',
    ),
  'scenario-added': ({ scenario, name }) =>
    t('Scenario {scenario} “{name}” was added, under these rules:', { scenario, name: isolated(name) }),
  'scenario-changed': ({ scenario, name }) =>
    t('Scenario {scenario} was changed. It is “{name}” now, under these rules:', { scenario, name: isolated(name) }),
  'scenario-removed': (fact, { scenario }) => t('{scenario} was taken away.', { scenario: scenario(fact.scenario) }),
  'solving-stopped': (fact, { scenario }) =>
    t('Somebody asked to stop working out {scenario}, and to keep the best so far.', { scenario: scenario(fact.scenario) }),
  'scenario-solved': ({ found, solver, final, why, ...fact }, { scenario, selection }) =>
    final
      ? why === undefined
        ? t('{scenario} was worked out by {solver}: {bottomLine}', {
            scenario: scenario(fact.scenario),
            solver,
            bottomLine: bottomLine({ found }, selection),
          })
        : t('{scenario} was worked out by {solver}: {bottomLine} {why}', {
            scenario: scenario(fact.scenario),
            solver,
            bottomLine: bottomLine({ found }, selection),
            why: served(why),
          })
      : why === undefined
        ? t('{scenario} was worked out by {solver}, first answer: {bottomLine}', {
            scenario: scenario(fact.scenario),
            solver,
            bottomLine: bottomLine({ found }, selection),
          })
        : t('{scenario} was worked out by {solver}, first answer: {bottomLine} {why}', {
            scenario: scenario(fact.scenario),
            solver,
            bottomLine: bottomLine({ found }, selection),
            why: served(why),
          }),
  'scenario-infeasible': ({ conflict, ...fact }, { scenario }) =>
    t('{scenario} has no answer. {words}', { scenario: scenario(fact.scenario), words: served(conflict.words) }),
  'scenario-failed': ({ why, ...fact }, { scenario }) =>
    t('{scenario} could not be worked out. {sentence}', { scenario: scenario(fact.scenario), sentence: sentence(served(why)) }),
  'selection-submitted': submitted,
  'board-reminded': ({ members }, { person }) => t('Reminded: {peopleIn}.', { peopleIn: peopleIn(members, person) }),
  'submission-escalated': ({ missing }, { person }) =>
    missing.length > 0
      ? t('It was escalated: the ballots of {peopleIn} are missing.', { peopleIn: peopleIn(missing, person) })
      : t('It was escalated: no ballot is missing.'),
  'selection-ballot-cast': cast,
  'selection-member-recused': ({ member, reason }, { person }) =>
    t('{member} stepped back. {reason}', { member: isolated(person(member)), reason }),
  'selection-member-left': ({ member, why }, { person }) =>
    t('{member} is out: {why}.', { member: isolated(person(member)), why: served(why) }),
  'selection-decided': ({ outcomes, why, pack, tieBrokenBy, ...fact }, { scenario, selection, person }) => {
    const names = (chosen: boolean) =>
      namesOf(
        outcomes.filter(outcome => outcome.chosen === chosen).map(({ project }) => project),
        selection,
      );
    return sentences(
      t('The board took {scenario}.', { scenario: scenario(fact.scenario) }),
      sentence(served(why)),
      tie(tieBrokenBy, person),
      t('Chosen: {chosen}. Not chosen: {left}.', { chosen: names(true), left: names(false) }),
      t('Digest of what was decided on: {pack}.', { pack }),
    );
  },
  'selection-returned': ({ outcome, why, tieBrokenBy }, { person }) =>
    outcome === 'hold'
      ? sentences(t('The board decided to wait.'), sentence(served(why)), tie(tieBrokenBy, person))
      : sentences(t('The board wants another scenario.'), sentence(served(why)), tie(tieBrokenBy, person)),
  'selection-lapsed': ({ why }) => t('No decision came about. {sentence}', { sentence: sentence(served(why)) }),
  'selection-withdrawn': ({ by, reason }, { person }) =>
    t('{by} withdrew the selection. {reason}', { by: isolated(person(by)), reason }),
  'projects-told': ({ projects }) =>
    t('{projects, plural, one {{projects} project was told how it ended.} other {{projects} projects were told how it ended.}}', {
      projects,
    }),
  'wait-started': () => t('Tollgate waits for the board.'),
};

type Submitted = Extract<SelectionFact, { type: 'selection-submitted' }>;

function submitted(fact: Submitted, { scenario, person }: FactWords): string {
  const { board, question, deadline, excluded, pack } = fact;
  const may = excluded.map(({ member, why }) =>
    t('{member} may not decide: {why}.', { member: isolated(person(member)), why: served(why) }),
  );
  return sentences(
    t('{name} was asked to decide on {scenario} by {deadline}.', {
      name: isolated(board.name),
      scenario: scenario(fact.scenario),
      deadline: moment(deadline),
    }),
    question === undefined ? '' : `“${isolated(question)}”`,
    ruleOfBoard(fact),
    ...may,
    t('Digest of what it is shown: {pack}.', { pack }),
  );
}

type Cast = Extract<SelectionFact, { type: 'selection-ballot-cast' }>;

function cast({ ballot, replaces }: Cast, { scenario, person }: FactWords): string {
  const { member, by, choice, prefers, reason } = ballot;
  const who = commas(isolated(person(member)), by !== member && t('by {by}', { by: isolated(person(by)) }));
  const chosen = commas(
    choiceLabels[choice][0],
    prefers !== undefined && t('rather {scenario}', { scenario: scenario(prefers) }),
  );
  const cast = replaces === undefined ? chosen : t('{chosen} (instead of entry {replaces})', { chosen, replaces });
  return sentences(`${who}: ${cast}.`, reason);
}

const peopleIn = (members: readonly string[], person: NameOf): string => members.map(id => isolated(person(id))).join(', ');
/** With its full stop. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const tie = (by: string | undefined, person: NameOf): string =>
  by === undefined ? '' : t('{by} broke the tie.', { by: isolated(person(by)) });

export function describeSelectionFact(fact: SelectionFact, words: FactWords): string {
  const describe = descriptions[fact.type] as ((of: SelectionFact, words: FactWords) => string) | undefined;
  return describe ? describe(fact, words) : fact.type;
}
