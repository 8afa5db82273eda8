/**
 * An office's own history as one file: who changed which standard, with its place in the public log. It verifies like a project's export
 * (domain/verify-export.ts): entries commit to names and addresses of people, and what opens the commitments goes with them, but for those who were erased.
 */
import type { Answer } from '#api/answers.ts';
import { streamOf } from '#domain/aggregates.ts';
import { commitmentsIn } from '#domain/office/personal.ts';
import type { App } from './app.ts';
import { singleExport } from './sealed-export.ts';

export async function exportOffice(app: App, office: string, since?: number): Promise<Answer<'export-office'>> {
  const sealed = await singleExport(app, streamOf('office', office), since);
  const entries = sealed.streams.flatMap(({ commits }) => commits);
  const commitments = [...new Set(entries.flatMap(({ facts }) => [...commitmentsIn(facts).keys()]))];
  const records = commitments.length === 0 ? [] : await app.ports.personRecords.some(office, commitments);
  const people = records.map(({ commitment, salt, value }) => ({ commitment, salt, value }));
  return { office, ...sealed, ...(commitments.length > 0 && { people }) };
}
