/** What stands beside the pack in a decision brief: what the board below has decided, a newer report, a withdrawal, questions and answers. None of it is part of the pack. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { criteriaBlock } from '../../shared/brief/blocks.ts';
import { type BriefPart, bullets, caption, cellLines, definitions, paragraph, table } from '../../shared/brief/document.ts';
import { conditionLine, fileSize, type NameOf } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { reasonLines } from '../../shared/gate-reasons.ts';
import { outcomeName } from '../../shared/labels.ts';
import { served, t } from '../../shared/text.ts';
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
  const said = t('{outcomeName} by {board} of {officeName} on {decidedAt}: {why}.', {
    outcomeName: outcomeName(outcome),
    board: isolated(board),
    officeName: isolated(officeName),
    decidedAt: moment(decidedAt),
    why: served(why),
  });
  const lines = conditions.map(condition => `${conditionLine(condition)} (${nameOf(condition.by)})`);
  return [
    {
      title: t('Decided below'),
      blocks: [
        paragraph(said),
        caption(t('Why this board is asked, too')),
        bullets(
          because.map(reason => served(reason)),
          t('Nothing was said.'),
        ),
        ...(reasons.length > 0 ? [caption(t('What its members said')), bullets(reasonLines(below, nameOf), '')] : []),
        ...(lines.length > 0 ? [caption(t('Its conditions, which hold in any case')), bullets(lines, '')] : []),
      ],
    },
  ];
}

function newerPart({ newer, kept, currency }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (!newer && !kept) return [];
  const { unanswered = [], waitsFor = [] } = newer ?? {};
  return [
    {
      title: t('A report newer than the pack'),
      blocks: [
        ...(newer
          ? [
              paragraph(
                t('Filed {reportedAt}. The pack stays as it was frozen; this is what the report changes.', {
                  reportedAt: moment(newer.reportedAt),
                }),
              ),
              definitions(...changeDefinitions(newer, currency)),
              ...(newer.failing.length > 0 ? [caption(t('Musts that begin to fail')), criteriaBlock(newer.failing, nameOf)] : []),
            ]
          : []),
        ...(unanswered.length > 0
          ? [paragraph(t('A plain go waits for the answer of {anyOf}.', { anyOf: anyOf(waitsFor, nameOf) }))]
          : []),
        ...(kept
          ? [
              paragraph(
                t('{by} went on with the pack, {at}: {reason}', {
                  by: isolated(nameOf(kept.by)),
                  at: moment(kept.at),
                  reason: isolated(kept.reason),
                }),
              ),
            ]
          : []),
      ],
    },
  ];
}

function withdrawalPart({ withdrawal, outcome }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (!withdrawal || outcome) return [];
  const { answer, waitsFor = [] } = withdrawal;
  const standing = answer
    ? t('{by} said no, {at}: {isolated}', {
        by: isolated(nameOf(answer.by)),
        at: moment(answer.at),
        isolated: isolated(answer.reason ?? ''),
      })
    : t('{value} is asked to agree. Until then the round goes on.', { value: anyOf(waitsFor, nameOf) || t('The board') });
  const asked = t('{by} asked, {at}: {reason}', {
    by: isolated(nameOf(withdrawal.by)),
    at: moment(withdrawal.at),
    reason: isolated(withdrawal.reason),
  });
  return [{ title: t('Withdrawal of the request'), blocks: [paragraph(asked), paragraph(standing)] }];
}

function questionsPart({ questions }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (questions.length === 0) return [];
  const list = table(
    [
      { label: t('Question'), share: 5, show: ({ text }) => text },
      { label: t('Asked'), share: 2.4, show: ({ by, at }) => cellLines(nameOf(by), moment(at)) },
      {
        label: t('Answer'),
        share: 5,
        show: ({ answer }) =>
          answer
            ? cellLines(
                answer.text,
                answer.file && t('File ({fileSize})', { fileSize: fileSize(answer.file) }),
                answer.file && t('SHA-256 {sha256}', { sha256: answer.file.sha256 }),
              )
            : t('Not answered.'),
      },
      { label: t('Answered'), share: 2.4, show: ({ answer }) => (answer ? cellLines(nameOf(answer.by), moment(answer.at)) : '') },
    ],
    questions,
    '',
  );
  const bound = t('Questions and answers are not part of the pack: they stand beside it and do not change it.');
  return [{ title: t('Questions of the board'), blocks: [paragraph(bound, true), list] }];
}
