/** What stands beside the pack in a decision brief: what the board below has decided, a newer report, a withdrawal, questions and answers. None of it is part of the pack. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { criteriaBlock } from '../../shared/brief/blocks.ts';
import { type BriefPart, bullets, caption, cellLines, definitions, paragraph, table } from '../../shared/brief/document.ts';
import { conditionLine, fileSize, type NameOf } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { reasonLines } from '../../shared/gate-reasons.ts';
import { outcomeName } from '../../shared/labels.ts';
import { changeDefinitions } from './newer.ts';
import { anyOf } from './rule.ts';

export function besidePack(review: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  return [
    ...belowPart(review, nameOf),
    ...newerPart(review, nameOf),
    ...withdrawalPart(review, nameOf),
    ...questionsPart(review, nameOf),
  ];
}

/** In a round of the office above: what the board of the project has decided, by name and day, and why this board is asked, too. */
function belowPart({ below }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (!below) return [];
  const { officeName, board, outcome, decidedAt, why, because, reasons, conditions } = below;
  const said = `${outcomeName(outcome)} by ${isolated(board)} of ${isolated(officeName)} on ${moment(decidedAt)}: ${why}.`;
  const lines = conditions.map(condition => `${conditionLine(condition)} (${nameOf(condition.by)})`);
  return [
    {
      title: 'Decided below',
      blocks: [
        paragraph(said),
        caption('Why this board is asked, too'),
        bullets(because, 'Nothing was said.'),
        ...(reasons.length > 0 ? [caption('What its members said'), bullets(reasonLines(below, nameOf), '')] : []),
        ...(lines.length > 0 ? [caption('Its conditions, which hold in any case'), bullets(lines, '')] : []),
      ],
    },
  ];
}

function newerPart({ newer, kept, currency }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (!newer && !kept) return [];
  const { unanswered = [], waitsFor = [] } = newer ?? {};
  return [
    {
      title: 'A report newer than the pack',
      blocks: [
        ...(newer
          ? [
              paragraph(`Filed ${moment(newer.reportedAt)}. The pack stays as it was frozen; this is what the report changes.`),
              definitions(...changeDefinitions(newer, currency)),
              ...(newer.failing.length > 0 ? [caption('Musts that begin to fail'), criteriaBlock(newer.failing, nameOf)] : []),
            ]
          : []),
        ...(unanswered.length > 0 ? [paragraph(`A plain go waits for the answer of ${anyOf(waitsFor, nameOf)}.`)] : []),
        ...(kept
          ? [paragraph(`${isolated(nameOf(kept.by))} went on with the pack, ${moment(kept.at)}: ${isolated(kept.reason)}`)]
          : []),
      ],
    },
  ];
}

function withdrawalPart({ withdrawal, outcome }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (!withdrawal || outcome) return [];
  const { answer, waitsFor = [] } = withdrawal;
  const standing = answer
    ? `${isolated(nameOf(answer.by))} said no, ${moment(answer.at)}: ${isolated(answer.reason ?? '')}`
    : `${anyOf(waitsFor, nameOf) || 'The board'} is asked to agree. Until then the round goes on.`;
  const asked = `${isolated(nameOf(withdrawal.by))} asked, ${moment(withdrawal.at)}: ${isolated(withdrawal.reason)}`;
  return [{ title: 'Withdrawal of the request', blocks: [paragraph(asked), paragraph(standing)] }];
}

function questionsPart({ questions }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (questions.length === 0) return [];
  const list = table(
    [
      { label: 'Question', share: 5, show: ({ text }) => text },
      { label: 'Asked', share: 2.4, show: ({ by, at }) => cellLines(nameOf(by), moment(at)) },
      {
        label: 'Answer',
        share: 5,
        show: ({ answer }) =>
          answer
            ? cellLines(
                answer.text,
                answer.file && `File (${fileSize(answer.file)})`,
                answer.file && `SHA-256 ${answer.file.sha256}`,
              )
            : 'Not answered.',
      },
      { label: 'Answered', share: 2.4, show: ({ answer }) => (answer ? cellLines(nameOf(answer.by), moment(answer.at)) : '') },
    ],
    questions,
    '',
  );
  const bound = 'Questions and answers are not part of the pack: they stand beside it and do not change it.';
  return [{ title: 'Questions of the board', blocks: [paragraph(bound, true), list] }];
}
