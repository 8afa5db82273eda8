/** A commit as the DynamoDB stream delivers it: as text. */
import type { DynamoDBRecord } from 'aws-lambda';
import type { Commit } from '#domain/history/commit.ts';

export function recordOf(commit: Commit, position: number): DynamoDBRecord {
  const NewImage = { stream: { S: commit.stream }, seq: { N: String(commit.seq) }, body: { S: JSON.stringify(commit) } };
  return { eventID: String(position), eventName: 'INSERT', dynamodb: { SequenceNumber: String(position), NewImage } };
}
