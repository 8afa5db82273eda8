/** The report on one project: its rounds, decisions, conditions, waivers, evidence and course, and what else is on record, by number. */
import type { ProjectFact } from '../project/facts.ts';
import { upcastProject } from '../project/upcast.ts';
import { isolated } from '../values/isolated.ts';
import { conditionStories, conditionsPart } from './conditions.ts';
import type { OfficeThen } from './office-then.ts';
import { doer, projectHeadings, projectSentence } from './project-facts.ts';
import { type AskedRound, roundPart } from './round.ts';
import { type AuditedExport, type AuditedHistory, type ReportPart, type Told, toldIn } from './statement.ts';
import type { ReportWords } from './words.ts';

/** The export of a project, read once: its own facts and the histories of its rounds. */
export interface ReadProject {
  readonly id: string;
  readonly title: string;
  readonly exportedAt: string;
  readonly told: readonly Told<ProjectFact>[];
  /** In which language it is told. */
  readonly words: ReportWords;
  readonly rounds: readonly AskedRound[];
  reviewOf(id: string): AuditedHistory | undefined;
}

export function readProject(id: string, { exportedAt, streams }: AuditedExport, office: OfficeThen): ReadProject {
  const history = (stream: string) => streams.find(entry => entry.stream === stream);
  const told = toldIn(history(`project/${id}`), upcastProject);
  return {
    id,
    exportedAt,
    told,
    words: office,
    title: titleIn(told) ?? id,
    rounds: roundsIn(told, office),
    reviewOf: review => history(`review/${review}`),
  };
}

/** As it was last called. */
function titleIn(told: readonly Told<ProjectFact>[]): string | undefined {
  const last = told.findLast(({ fact }) => fact.type === 'proposal-revised' || fact.type === 'proposal-submitted')?.fact;
  return last && 'proposal' in last ? last.proposal.title : undefined;
}

function roundsIn(told: readonly Told<ProjectFact>[], office: OfficeThen): AskedRound[] {
  return told.flatMap(entry => {
    const { fact, place, at } = entry;
    if (fact.type !== 'gate-requested') return [];
    const { say } = office;
    const { review, gate, round, kind, change, above } = fact;
    const what = [
      kind === undefined
        ? ''
        : kind === 'repeat'
          ? say`, as a repetition of a gate that was passed`
          : say`, as a question of its own (${kind})`,
      change === undefined ? '' : say`, with the change ${change}`,
      above ? say`, of the board of the office above` : '',
    ].join('');
    const text = say`Round ${round} of the gate ${gate}${what} was asked for by ${doer(entry, office)}.`;
    return [{ review, gate, round, kind, asked: { text, place, at } }];
  });
}

export function projectPart(project: ReadProject, office: OfficeThen): ReportPart {
  const { id, title, told, rounds, exportedAt } = project;
  const { say, served } = office;
  const sentences = told.flatMap(entry => {
    const sentence = projectSentence(entry, office);
    return sentence ? [{ heading: sentence[0], statement: { text: sentence[1], place: entry.place, at: entry.at } }] : [];
  });
  const parts = projectHeadings.map(heading => {
    const statements = sentences.filter(entry => entry.heading === heading).map(({ statement }) => statement);
    return { title: served(heading), ...(statements.length > 0 ? { statements } : { intro: [served(nothing[heading])] }) };
  });
  return {
    title: say`Project ${isolated(title)} (${id})`,
    intro: [
      rounds.length === 1
        ? say`${told.length} facts in project/${id}; 1 round was asked for. As of ${office.moment(exportedAt)}.`
        : say`${told.length} facts in project/${id}; ${rounds.length} rounds were asked for. As of ${office.moment(exportedAt)}.`,
    ],
    parts: [
      {
        title: say`Rounds of boards`,
        intro: rounds.length === 0 ? [say`No round was asked for.`] : [],
        parts: rounds.map(round => roundPart(round, project.reviewOf(round.review), office)),
      },
      conditionsPart(conditionStories(told, office, exportedAt), office, exportedAt),
      ...parts,
      otherFacts(told, office),
    ],
  };
}

const nothing = {
  'Course of the project': 'Nothing is on record.',
  'Decisions on record': 'No outcome is on record.',
  Waivers: 'Nothing was waived.',
  Evidence: 'No evidence is on file.',
} as const;

const toldElsewhere: ReadonlySet<string> = new Set([
  'gate-requested',
  'condition-met',
  'condition-reported',
  'condition-answered',
]);

/** What the report does not tell, by kind and number: nothing is left out without a word. */
function otherFacts(told: readonly Told<ProjectFact>[], office: OfficeThen): ReportPart {
  const { say } = office;
  const left = told.filter(entry => projectSentence(entry, office) === undefined && !toldElsewhere.has(entry.fact.type));
  const counts = new Map<string, number>();
  for (const { fact } of left) counts.set(fact.type, (counts.get(fact.type) ?? 0) + 1);
  const listed = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, count]) => say`${count} of ${type}`);
  return {
    title: say`What else is on record`,
    intro: [
      left.length === 0
        ? say`Every fact of this project is told above.`
        : say`Facts that this report does not tell and the export holds: ${listed.join(', ')}.`,
    ],
  };
}
