/** The decision brief: what the review page shows, complete enough to decide from paper or to follow a decision later. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { ballotsAreHidden } from '#domain/review/visibility.ts';
import { bottomLineDefinitions, failingMustLines } from '../../shared/bottom-line.ts';
import { criteriaBlock, evidenceBlocks, gatesBlock, openRisks, reportBlocks, scoreBlocks } from '../../shared/brief/blocks.ts';
import {
  type Block,
  type Brief,
  type BriefPart,
  bullets,
  caption,
  cellLines,
  definitions,
  paragraph,
  slug,
  table,
} from '../../shared/brief/document.ts';
import { outlookPart } from '../../shared/brief/outlook.ts';
import {
  endingName,
  gateNames,
  moneyDefinitions,
  moneyLines,
  type NameOf,
  packConditionLine,
  peopleDefinitions,
} from '../../shared/descriptions.ts';
import { day, moment } from '../../shared/format.ts';
import { authorityLabels, ownerLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import { besidePack } from './brief-beside.ts';
import { gateModelPart } from './brief-gate-model.ts';
import {
  baselinesPart,
  closingPart,
  exceptionPart,
  lessonsPart,
  ownStagesPart,
  programmePart,
  reopeningPart,
  sincePart,
  waiversPart,
} from './brief-more.ts';
import { type Dissent, unreadLine } from './dissent.ts';
import { endingLines } from './ending.ts';
import { ruleInWords } from './rule.ts';
import { seatsOf } from './seats.ts';

export interface Reader {
  readonly nameOf: NameOf;
  readonly me: string;
  readonly officeName: string;
  readonly readAt: string;
}

export function reviewBrief(review: ReviewView, dissent: Dissent, reader: Reader): Brief {
  const { gate, round, title } = review;
  const { nameOf, officeName } = reader;
  return {
    kind: t('Decision brief'),
    file: `decision-brief-${slug(title, review.project)}-${slug(gate.name, gate.id)}-round-${round}`,
    title,
    subtitle: t('{name}, round {round}', { name: gate.name, round }),
    lead: [
      definitions(
        [t('Office'), officeName],
        [t('What is asked'), gate.question ?? gate.name],
        [t('Rule'), ruleInWords(review, nameOf)],
        [t('Authority'), authorityLabels[gate.authority]],
        [t('Decides by'), moment(review.deadline)],
        [t('Outcome'), review.outcome ? endingName(review.outcome, gate) : t('Not decided yet')],
      ),
    ],
    parts: [
      ...outcomePart(review, nameOf),
      bottomLinePart(review, nameOf),
      ...besidePack(review, nameOf),
      votesPart(review, nameOf),
      ...packParts(review, dissent, nameOf),
    ],
    by: nameOf(reader.me),
    readAt: reader.readAt,
    record: t('Entry {version} of the history of review {id}', { version: review.version, id: review.id }),
  };
}

function outcomePart(review: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  const { outcome, gate } = review;
  if (!outcome) return [];
  const conditions = outcome.kind === 'decided' ? outcome.conditions : [];
  const list = table(
    [
      { label: t('Condition'), share: 6, show: condition => condition.text },
      { label: t('Due'), share: 2, show: condition => day(condition.due) },
      { label: t('By whom'), share: 2.4, show: condition => ownerLabels[condition.owner] },
      { label: t('Set by'), share: 2.4, show: condition => nameOf(condition.by) },
    ],
    conditions,
    '',
  );
  const ending = definitions(
    [t('This round is over'), endingName(outcome, gate)],
    [t('Why'), endingLines(review, nameOf).join(' ')],
    [t('When'), moment(outcome.at)],
  );
  return [{ title: t('Outcome'), blocks: conditions.length > 0 ? [ending, caption(t('Conditions')), list] : [ending] }];
}

function bottomLinePart({ bottomLine, currency }: ReviewView, nameOf: NameOf): BriefPart {
  const failing = bullets(
    failingMustLines(bottomLine, nameOf),
    t('In the pack every must of this gate and of its gate model passes or is waived.'),
  );
  return { title: t('Bottom line'), blocks: [failing, definitions(...bottomLineDefinitions(bottomLine, currency))] };
}

function votesPart(review: ReviewView, nameOf: NameOf): BriefPart {
  const notes: Block[] = [];
  if (review.route === 'auto') notes.push(paragraph(t('All criteria pass, so no board was asked.')));
  if (ballotsAreHidden(review))
    notes.push(
      paragraph(
        t('Ballots are hidden unless the round is decided. Whoever made this copy sees none but those that are shown here.'),
      ),
    );
  const seats = table(
    [
      { label: t('Member'), share: 3, show: seat => seat.name },
      {
        label: t('Ballot'),
        share: 2.4,
        show: seat => cellLines(seat.word[0], seat.castBy && t('cast by {castBy}', { castBy: seat.castBy })),
      },
      {
        label: t('Reason'),
        share: 6,
        show: seat => cellLines(seat.came, seat.reason, ...seat.conditions.map(text => t('Condition: {text}', { text }))),
      },
      { label: t('When'), share: 2.4, show: seat => (seat.at === undefined ? '' : moment(seat.at)) },
    ],
    seatsOf(review, nameOf),
    t('No member was asked.'),
  );
  return { title: t('Who has voted'), blocks: [seats, ...notes] };
}

function packParts(review: ReviewView, dissent: Dissent, nameOf: NameOf): readonly BriefPart[] {
  const { pack, currency } = review;
  const { proposal, report } = pack;
  const open = pack.conditions.filter(({ metAt, standing }) => metAt === undefined && standing !== 'waived');
  return [
    { title: t('Summary'), blocks: [definitions(...peopleDefinitions(proposal, nameOf)), ...summaryOf(proposal)] },
    ...exceptionPart(review, nameOf),
    ...closingPart(review, nameOf),
    ...sincePart(review, nameOf),
    ...(pack.exception ? [] : [{ title: t('Criteria of this gate'), blocks: [criteriaBlock(pack.criteria, nameOf)] }]),
    ...(pack.tripwires && pack.tripwires.length > 0
      ? [{ title: t('Watched at any stage'), blocks: [criteriaBlock(pack.tripwires, nameOf)] }]
      : []),
    { title: t('Score by goal'), blocks: scoreBlocks(pack.score, pack.panel) },
    {
      title: t('Money and dates'),
      blocks: [
        definitions(...moneyDefinitions({ proposal, report, currency })),
        bullets(moneyLines(proposal, currency), t('No benefit is named, and nothing was withheld.')),
      ],
    },
    ...gateModelPart(review, nameOf),
    ...ownStagesPart(review),
    ...reopeningPart(review, nameOf),
    ...programmePart(review),
    ...outlookPart(review.pack.outlook, review.currency),
    ...baselinesPart(review, nameOf),
    { title: t('Last status report'), blocks: report ? [...reportBlocks(report), openRisks(report)] : reportBlocks(report) },
    { title: t('Evidence'), blocks: evidenceBlocks(pack.evidence, { nameOf, at: review.openedAt }) },
    ...lessonsPart(review),
    { title: t('Earlier gates'), blocks: [gatesBlock(pack.gates, gateNames(review), nameOf)] },
    { title: t('Open conditions'), blocks: [bullets(open.map(packConditionLine), t('None.'))] },
    ...waiversPart(review, nameOf),
    { title: t('Dissent at earlier gates'), blocks: dissentBlocks(dissent, nameOf) },
    {
      title: t('The frozen pack'),
      blocks: [
        paragraph(
          t(
            'All from the summary to the open conditions is the pack that the board is bound to, as it was when the round opened.',
          ),
        ),
        definitions(
          [t('Frozen'), moment(review.openedAt)],
          [t('Revision'), String(pack.revision)],
          [t('Digest of the pack'), pack.digest],
          [t('Digest of proposal and evidence'), pack.content],
        ),
      ],
    },
  ];
}

function summaryOf({ problem, aims }: ReviewView['pack']['proposal']): readonly Block[] {
  if (problem === undefined || aims === undefined) return [paragraph(problem ?? aims)];
  return [paragraph(problem), paragraph(aims)];
}

function dissentBlocks({ ballots, unread }: Dissent, nameOf: NameOf): readonly Block[] {
  const list = table(
    [
      { label: t('Gate'), share: 3, show: ballot => ballot.gate },
      { label: t('Member'), share: 3, show: ballot => nameOf(ballot.by) },
      { label: t('Wanted'), share: 2, show: ballot => ballot.wanted },
      { label: t('Reason'), share: 6, show: ballot => ballot.reason },
    ],
    ballots,
    t('None on record.'),
  );
  if (unread === 0) return [list];
  return ballots.length > 0 ? [list, paragraph(unreadLine(unread))] : [paragraph(unreadLine(unread))];
}
