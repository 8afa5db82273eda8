/** The newest checkpoint of the public log, as it was signed. It may be asked for again at once: the log grows by the minute or the hour. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { notFound } from '../kit/problem.ts';
import { notedSoFar } from '../kit/public-log/places.ts';
import { lastPublished } from '../kit/public-log/publish.ts';

export const endpoint = defineEndpoint('get-log-checkpoint', async (_call, { ports }) => {
  // A commit of the log is noted before its tree is published, and one that was interrupted may lack the note.
  const published = await lastPublished(ports, (await notedSoFar(ports)) + 1);
  if (!published) throw notFound();
  return { body: published.text, headers: { 'cache-control': 'no-cache' } };
});
