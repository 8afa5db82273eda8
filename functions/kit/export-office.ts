/**
 * An office's own history as one file: who changed which standard, with the anchors that vouch for it. It verifies like a project's export
 * (domain/history/verify.ts): entries commit to names and addresses of people, and what opens the commitments goes with them, but for those who were erased.
 */
import type { Answer } from '#api/answers.ts';
import { streamOf } from '#domain/aggregates.ts';
import { commitmentsIn } from '#domain/office/personal.ts';
import type { App } from './app.ts';
import { storedHistory } from './history.ts';
import { exportedLog } from './public-log/export-log.ts';

export async function exportOffice(app: App, office: string): Promise<Answer<'export-office'>> {
  const stream = streamOf('office', office);
  const commits = await storedHistory(app, stream);
  const anchors = await app.ports.checkpoints.find([stream]);
  const own = anchors.map(({ at, heads }) => ({ at, heads: heads.filter(head => head.stream === stream) }));
  const commitments = [...new Set(commits.flatMap(({ facts }) => [...commitmentsIn(facts).keys()]))];
  const records = commitments.length === 0 ? [] : await app.ports.personRecords.some(office, commitments);
  const people = records.map(({ commitment, salt, value }) => ({ commitment, salt, value }));
  const exportedAt = app.ports.clock.now();
  const log = await exportedLog(app, [stream]);
  return {
    format: 'tollgate-export/1',
    office,
    exportedAt,
    streams: [{ stream, commits }],
    anchors: own,
    ...(log && { log }),
    ...(commitments.length > 0 && { people }),
  };
}
