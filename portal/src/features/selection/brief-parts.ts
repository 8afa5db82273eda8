/** Parts of a selection's brief: the rules with what is used, who is chosen and why, what is close, the frontier, and the other scenarios. */
import type { SelectionView } from '#api/answers/selections.ts';
import { rulesOf } from '#domain/selection/rules.ts';
import { problemOf } from '#domain/selection/scenarios/problem-of.ts';
import { type Block, type BriefPart, bullets, caption, table } from '../../shared/brief/document.ts';
import { money, moneyShort } from '../../shared/format.ts';
import { served, t } from '../../shared/text.ts';
import type { ScenarioResult, ScenarioView, Submission } from './api.ts';
import { closeLines } from './beside-rows.ts';
import { amountIn, frontierInWords, frontierRows, roundTicks, tickLabel } from './frontier.ts';
import { ruleLine } from './rule-line.ts';
import { figuresOf, type Outcome, rangeOf } from './taken.ts';
import { amountOf, limitName, namesOf, priceWords, sentenceCase, share, titleIn, worth } from './words.ts';

export function rulesPart(selection: SelectionView, scenario: ScenarioView): BriefPart {
  const problem = problemOf(selection, scenario);
  const lines = rulesOf(problem).map(rule => ruleLine(problem, rule, scenario.answer));
  return {
    title: t('Budgets and rules'),
    blocks: [bullets(lines, t('No rule: every candidate that is worth anything is taken.'))],
  };
}

export function outcomesPart(selection: SelectionView, outcomes: readonly Outcome[]): BriefPart {
  const list = (chosen: boolean) =>
    outcomeTable(
      selection,
      outcomes.filter(outcome => outcome.chosen === chosen),
    );
  const count = (chosen: boolean) => outcomes.filter(outcome => outcome.chosen === chosen).length;
  return {
    title: t('Chosen and not chosen'),
    blocks: [
      caption(t('Chosen ({count})', { count: count(true) })),
      list(true),
      caption(t('Not chosen ({count})', { count: count(false) })),
      list(false),
    ],
  };
}

function outcomeTable(selection: SelectionView, outcomes: readonly Outcome[]): Block {
  const nameOf = titleIn(selection);
  const figures = (outcome: Outcome) => {
    const candidate = selection.candidates.find(({ project }) => project === outcome.project);
    return candidate ? figuresOf(candidate, outcome) : { values: [], costs: [] };
  };
  return table(
    [
      { label: t('Project'), share: 3.4, show: ({ project }) => nameOf(project) },
      { label: t('Score'), share: 1.4, right: true, show: outcome => rangeOf(figures(outcome).values, worth) },
      {
        label: t('Cost'),
        share: 2,
        right: true,
        show: outcome => rangeOf(figures(outcome).costs, amount => moneyShort(amount, selection.currency)),
      },
      { label: t('Reason'), share: 6, show: ({ reason }) => served(reason) },
    ],
    outcomes,
    t('None.'),
  );
}

export function closePart(
  selection: SelectionView,
  { answer }: ScenarioView,
  result: ScenarioResult | undefined,
): readonly BriefPart[] {
  if (!answer) return [];
  const open = answer.standings.filter(({ standing }) => standing === 'open');
  const chosen = new Set(answer.found.best.chosen);
  const nameOf = titleIn(selection);
  const lines = open.map(({ project, regret }) =>
    chosen.has(project)
      ? t('{project} (in; {priceWords})', { project: nameOf(project), priceWords: priceWords(regret, chosen.has(project)) })
      : t('{project} (out; {priceWords})', { project: nameOf(project), priceWords: priceWords(regret, chosen.has(project)) }),
  );
  const toTalkAbout =
    answer.within === undefined
      ? t('To talk about')
      : t('To talk about: neither in every set within {within} of the best nor in none', { within: share(answer.within) });
  const sets = result ? closeLines(selection, answer.found.best, result) : [];
  return [
    {
      title: t('What is close'),
      blocks: [
        ...(answer.standings.length > 0 ? [caption(toTalkAbout), bullets(lines, t('None.'))] : []),
        ...(sets.length > 0 ? [caption(t('Other sets')), bullets(sets, '')] : []),
      ],
    },
  ].filter(({ blocks }) => blocks.length > 0);
}

/** One for each budget and role that was looked at: a picture, and the same in a table. */
export function frontierParts(
  selection: SelectionView,
  { answer }: ScenarioView,
  result: ScenarioResult | undefined,
): readonly BriefPart[] {
  return (result?.frontiers ?? []).flatMap(frontier => {
    const rows = frontierRows(frontier, answer);
    if (rows.length === 0) return [];
    const { along } = frontier;
    const { currency } = selection;
    const xs = rows.map(({ used }) => amountIn(along, used, currency));
    const now = answer?.found.best.used[along];
    const picture: Block = {
      kind: 'steps',
      points: rows.map(({ value }, index) => ({ x: xs[index] ?? 0, y: value })),
      mark: now === undefined ? undefined : { at: amountIn(along, now, currency), label: t('this scenario') },
      across: {
        label: sentenceCase(limitName(along)),
        ticks: roundTicks(Math.max(...xs)).map(at => ({ at, label: tickLabel(along, at, currency) })),
      },
      up: {
        label: t('Value'),
        ticks: roundTicks(Math.max(...rows.map(({ value }) => value))).map(at => ({ at, label: worth(at) })),
      },
    };
    const points = table(
      [
        { label: sentenceCase(limitName(along)), share: 2, right: true, show: row => amountOf(along, row.used, currency) },
        { label: t('Value'), share: 1.4, right: true, show: row => worth(row.value) },
        { label: t('Chosen'), share: 7, show: row => namesOf(row.chosen, selection) },
        { label: t('Proven'), share: 1.2, show: row => (row.proven ? t('yes') : t('no')) },
      ],
      rows,
      '',
    );
    const title = t('What more or less would buy: {limitName}', { limitName: limitName(along) });
    return [
      { title, blocks: [{ kind: 'paragraph', text: frontierInWords(rows, frontier, currency) }, picture, points] as const },
    ];
  });
}

export function othersPart({ currency }: SelectionView, asked: Submission | undefined): readonly BriefPart[] {
  if (!asked || asked.others.length === 0) return [];
  const list = table(
    [
      { label: t('Scenario'), share: 4, show: row => `${row.number} ${row.name}` },
      { label: t('Value'), share: 1.6, right: true, show: row => worth(row.value) },
      { label: t('Cost'), share: 2.4, right: true, show: row => (row.cost === undefined ? '–' : money(row.cost, currency)) },
      { label: t('Rules that clash'), share: 5, show: row => served(row.conflict) ?? '' },
    ],
    asked.others,
    '',
  );
  return [{ title: t('Other scenarios'), blocks: [list] }];
}
