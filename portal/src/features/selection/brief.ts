/** The brief of a selection: what its page shows, complete enough to decide from paper or to follow a decision later. */
import type { SelectionView } from '#api/answers/selections.ts';
import { outcomesOf } from '#domain/selection/ending/outcomes.ts';
import { type Brief, type BriefPart, bullets, definitions, paragraph, slug } from '../../shared/brief/document.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { moment, money } from '../../shared/format.ts';
import { served, t } from '../../shared/text.ts';
import type { ScenarioResult, ScenarioView, Submission } from './api.ts';
import { votesPart } from './board/brief-votes.ts';
import { endingTitles, ruleOfBoard } from './board/question.ts';
import { closePart, frontierParts, othersPart, outcomesPart, rulesPart } from './brief-parts.ts';
import { bottomLine, scenarioStatus, selectionStatus, tieWords } from './words.ts';

interface BriefOf {
  readonly selection: SelectionView;
  /** The one that is shown; of a question to a board the one as it was asked. */
  readonly scenario: ScenarioView;
  readonly result: ScenarioResult | undefined;
  readonly asked?: Submission | undefined;
}

interface Reader {
  readonly nameOf: NameOf;
  readonly me: string;
  readonly officeName: string;
  readonly readAt: string;
}

export function selectionBrief(of: BriefOf, reader: Reader): Brief {
  const { selection, scenario, result, asked } = of;
  const { nameOf } = reader;
  const kind = asked ? t('Decision brief') : t('Selection brief');
  return {
    kind,
    file: `${asked ? 'decision-brief' : 'selection-brief'}-${slug(selection.name, selection.id)}-scenario-${scenario.number}`,
    title: selection.name,
    subtitle: t('Scenario {number}: {name}', { number: scenario.number, name: scenario.name }),
    lead: [definitions([t('Office'), reader.officeName], ...(asked ? askedDefinitions(asked, nameOf) : standing(selection)))],
    parts: [
      ...(asked ? endingPart(asked, nameOf) : []),
      bottomLinePart(of),
      rulesPart(selection, scenario),
      ...(scenario.answer ? [outcomesPart(selection, selection.outcomes ?? outcomesOf(selection, scenario))] : []),
      ...closePart(selection, scenario, result),
      ...frontierParts(selection, scenario, result),
      ...othersPart(selection, asked),
      ...(asked ? [votesPart(asked, nameOf)] : []),
      ...leftOutPart(selection),
      workedOutPart(of),
    ],
    by: nameOf(reader.me),
    readAt: reader.readAt,
    record: t('Entry {version} of the history of selection {id}', { version: selection.version, id: selection.id }),
  };
}

const standing = ({ status }: SelectionView) => [[t('State'), selectionStatus[status][0]]] as const;

function askedDefinitions(asked: Submission, nameOf: NameOf) {
  const { question, board, ending, deadline } = asked;
  return [
    [t('What is asked'), question ?? t('Whether the projects of this scenario are chosen')],
    [t('Board'), board.name],
    [t('Rule'), ruleOfBoard(asked)],
    [t('Asked by'), `${nameOf(asked.by)}, ${moment(asked.at)}`],
    [t('Decides by'), moment(deadline)],
    [t('Outcome'), ending ? endingTitles[ending.kind] : t('Not decided yet')],
  ] as const;
}

function endingPart({ ending }: Submission, nameOf: NameOf): readonly BriefPart[] {
  if (!ending) return [];
  const { kind, why, at, tieBrokenBy } = ending;
  const tie = tieBrokenBy === undefined ? '' : ` ${t('{by} broke the tie.', { by: nameOf(tieBrokenBy) })}`;
  return [
    {
      title: t('Outcome'),
      blocks: [
        definitions(
          [t('The question is answered'), endingTitles[kind]],
          [t('Why'), `${served(why)}${tie}`],
          [t('When'), moment(at)],
        ),
      ],
    },
  ];
}

function bottomLinePart({ selection, scenario: { answer, conflict, why }, result }: BriefOf): BriefPart {
  const lines = [
    ...(answer ? [bottomLine(answer, selection), tieWords(answer.found)] : []),
    served(conflict?.words),
    served(why),
    served(answer && result?.expectation.words),
  ];
  return {
    title: t('Bottom line'),
    blocks: [
      bullets(
        lines.filter(text => text !== undefined),
        t('It is not worked out yet.'),
      ),
    ],
  };
}

function leftOutPart({ leftOut }: SelectionView): readonly BriefPart[] {
  if (leftOut.length === 0) return [];
  return [
    {
      title: t('No candidates'),
      blocks: [
        bullets(
          leftOut.map(({ title, why }) => `${title}: ${served(why)}.`),
          '',
        ),
      ],
    },
  ];
}

/** Where the figures come from, so that anybody can make them again. */
function workedOutPart({ selection, scenario, asked }: BriefOf): BriefPart {
  const { answer, seed, revision } = scenario;
  const { candidates, currency } = selection;
  const all = candidates.reduce((sum, { cost }) => sum + Object.values(cost).reduce((own, amount) => own + amount, 0), 0);
  const frozen = t(
    'Candidates, rules, answer and the other scenarios are what the board is bound to, as they were when it was asked.',
  );
  return {
    title: asked ? t('The frozen scenario') : t('How it was worked out'),
    blocks: [
      ...(asked ? [paragraph(frozen)] : []),
      definitions(
        asked && [t('Digest of what the board decides on'), asked.pack],
        [
          t('Candidates'),
          t('{candidates}, {all} together, frozen {openedAt}', {
            candidates: candidates.length,
            all: money(all, currency),
            openedAt: moment(selection.openedAt),
          }),
        ],
        [t('Revision of the rules'), String(revision)],
        answer && [t('Worked out by'), `${answer.solver}, ${moment(answer.at)}`],
        [t('Seed of the draws'), String(seed)],
        answer?.result && [t('Digest of the full result'), answer.result.sha256],
        [t('State'), scenarioStatus[scenario.status][0]],
      ),
    ],
  };
}
