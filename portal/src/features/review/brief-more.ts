/** Of the pack in a decision brief: baselines, waivers, how the project would end, what changed since a board last looked, lessons of similar projects. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { baselinesBlock, waiversBlock } from '../../shared/brief/blocks.ts';
import { type BriefPart, bullets, caption, definitions, paragraph, table } from '../../shared/brief/document.ts';
import { changeLines } from '../../shared/change-words.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { money } from '../../shared/format.ts';
import { statusLabels } from '../../shared/labels.ts';
import { ownStageLines } from '../../shared/own-stage-words.ts';
import { failingIn, sumsInWords } from '../../shared/part-words.ts';
import { t } from '../../shared/text.ts';
import { packBaselineRows, waivedIn } from './pack-baselines.ts';
import { benefitsAtEnd, causeLines, endDefinitions, sinceLines, sinceWhen } from './pack-words.ts';

export function closingPart({ pack, currency }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  const { closing } = pack;
  if (!closing) return [];
  const { comment } = closing.customer ?? {};
  return [
    {
      title: t('The end of the project'),
      blocks: [
        paragraph(closing.report.summary),
        definitions(...endDefinitions(closing, currency, nameOf)),
        ...(comment === undefined ? [] : [paragraph(comment)]),
        caption(t('Benefits, promised and achieved')),
        bullets(benefitsAtEnd(closing, currency, nameOf), t('No benefit is named.')),
        caption(t('Lessons')),
        lessonTable(closing.lessons),
      ],
    },
  ];
}

export function sincePart(review: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  const { since } = review.pack;
  if (!since) return [];
  const lines = bullets(sinceLines(since, nameOf), t('Nothing.'));
  return [{ title: t('What changed'), blocks: [paragraph(sinceWhen(since, review)), lines] }];
}

export function lessonsPart({ pack: { similarLessons = [] } }: ReviewView): readonly BriefPart[] {
  if (similarLessons.length === 0) return [];
  const told = similarLessons.map(({ title, text, projectTitle }) => ({
    title,
    text: t('{text}\nFrom {projectTitle}', { text, projectTitle }),
  }));
  return [{ title: t('Lessons of similar projects'), blocks: [lessonTable(told)] }];
}

function lessonTable(lessons: readonly { readonly title: string; readonly text: string }[]) {
  return table(
    [
      { label: t('Lesson'), share: 3, show: lesson => lesson.title },
      { label: t('What was learnt'), share: 7, show: lesson => lesson.text },
    ],
    lessons,
    t('None was written down.'),
  );
}

export function baselinesPart({ pack, currency }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  const { baseline, change, evidence } = pack;
  if (!baseline) return [];
  const asked = change ? changeLines({ currency, evidence }, change, nameOf).map(line => paragraph(line)) : [];
  return [{ title: t('Baselines'), blocks: [baselinesBlock(packBaselineRows(pack), currency), ...asked] }];
}

/** Of a programme: a line for each project, after what they come to. */
export function programmePart({ pack: { programme }, currency }: ReviewView): readonly BriefPart[] {
  if (!programme) return [];
  const lines = programme.parts.map(part => {
    const fails = failingIn(part);
    const costs = t('approved {cost}, expected {money}', {
      cost: money(part.cost, currency),
      money: money(part.forecast ?? part.cost, currency),
    });
    return fails === ''
      ? `${part.title}: ${statusLabels[part.status][0]}, ${costs}`
      : t('{title}: {status}, {costs}, fails: {fails}', {
          title: part.title,
          status: statusLabels[part.status][0],
          costs,
          fails,
        });
  });
  return [
    {
      title: t('Projects of the programme'),
      blocks: [paragraph(sumsInWords(programme.sums, currency)), bullets(lines, t('It holds none.'))],
    },
  ];
}

export function reopeningPart({ pack: { reopening } }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (!reopening) return [];
  const blocks = [paragraph(t('Asked by {by}.', { by: nameOf(reopening.by) })), paragraph(reopening.reason)];
  return [{ title: t('Why it shall be taken up again'), blocks }];
}

/** Between two gates: why the project comes before the board, and what fails. */
export function ownStagesPart({ pack: { ownStages } }: ReviewView): readonly BriefPart[] {
  if (!ownStages) return [];
  return [{ title: t('Stages of the project'), blocks: [bullets(ownStageLines(ownStages.stages), t('None.'))] }];
}

export function exceptionPart({ pack: { exception } }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  if (!exception) return [];
  const blocks = [
    paragraph(exception.reason),
    paragraph(t('Asked by {by}.', { by: nameOf(exception.by) })),
    bullets(causeLines(exception), t('Nothing.')),
  ];
  return [{ title: t('Exception'), blocks }];
}

export function waiversPart({ pack }: ReviewView, nameOf: NameOf): readonly BriefPart[] {
  const { waivers = [] } = pack;
  if (waivers.length === 0) return [];
  const lines = waivers.map(waiver => ({ ...waiver, what: waivedIn(pack, waiver) }));
  return [{ title: t('Waivers'), blocks: [waiversBlock(lines, nameOf)] }];
}
