/** Requests to DynamoDB are signed and written as the SDK signs and writes them: what it would send is caught before it leaves, and compared. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { itemOfAttributes, itemToAttributes, ofDynamo, toDynamo } from '#adapters/dynamo/attributes.ts';
import type { Dynamo } from '#adapters/dynamo/calls.ts';
import { dynamoOverSdk } from '#adapters/dynamo/over-sdk.ts';
import { type Credentials, signedHeaders } from '#adapters/dynamo/signature.ts';

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the SDK sends for a call; it is answered with `answer`. */
async function sentBySdk(
  call: (client: Dynamo) => Promise<unknown>,
  { region, credentials, answer = {} }: { region: string; credentials: Credentials; answer?: object },
): Promise<Sent & { readonly answered: unknown }> {
  const sent: Sent[] = [];
  const requestHandler = {
    async handle({ headers, body }: Sent) {
      sent.push({ headers, body: String(body) });
      const bytes = new Response(JSON.stringify(answer)).body;
      return { response: { statusCode: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: bytes } };
    },
  };
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const own = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  const client = new DynamoDBClient({ region, credentials: own, requestHandler: requestHandler as never });
  const answered = await call(dynamoOverSdk(DynamoDBDocumentClient.from(client)));
  const [only] = sent;
  if (!only || sent.length !== 1) throw new Error(`${sent.length} requests were sent`);
  return { ...only, answered };
}

const item = {
  text: 'größe',
  empty: '',
  number: -12.5,
  large: 9_007_199_254_740_991,
  yes: true,
  nothing: null,
  bytes: new Uint8Array([0, 1, 255]),
  set: new Set(['one', 'other']),
  list: ['a', 1, { b: false }],
  map: { inner: { deep: 'x' } },
};

const people: Credentials[] = [
  { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
  { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'other/secret', sessionToken: 'a+session/token==' },
];
const calls: Readonly<Record<string, (client: Dynamo) => Promise<unknown>>> = {
  'a write': client => client.ask('PutItem', { TableName: 'facts', Item: item, ConditionExpression: undefined }),
  'a long write': client => client.ask('PutItem', { TableName: 'facts', Item: { body: 'x'.repeat(100_000) } }),
  'a query': client =>
    client.ask('Query', {
      TableName: 'facts',
      KeyConditionExpression: '#a = :a',
      ExpressionAttributeNames: { '#a': 'stream' },
      ExpressionAttributeValues: { ':a': 'project/größe' },
      ExclusiveStartKey: { stream: 'a', seq: 1 },
    }),
  'a batch that is read': client =>
    client.ask('BatchGetItem', { RequestItems: { Items: { Keys: [{ a: 'b' }], ConsistentRead: true } } }),
  'a batch that is written': client =>
    client.ask('BatchWriteItem', {
      RequestItems: { Keys: [{ PutRequest: { Item: item } }, { DeleteRequest: { Key: { a: 'b' } } }] },
    }),
};

test.each(Object.entries(calls))(
  '%s is signed and written as the SDK does it, whoever asks in whichever region',
  async (_, call) => {
    for (const credentials of people)
      for (const region of ['eu-west-1', 'us-gov-east-1']) {
        const { headers, body } = await sentBySdk(call, { region, credentials });
        const [, names = ''] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? [];
        const added = ['x-amz-date', 'x-amz-security-token'];
        const given = Object.fromEntries(
          names
            .split(';')
            .filter(name => !added.includes(name))
            .map(name => [name, headers[name] ?? '']),
        );
        const [, year, month, day, hour, minute, second] =
          /^(....)(..)(..)T(..)(..)(..)Z$/.exec(headers['x-amz-date'] ?? '') ?? [];
        const now = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.123Z`);
        const own = signedHeaders(given, body, { region, service: 'dynamodb', credentials, now });
        expect(own.authorization).toBe(headers.authorization);
        expect(own['x-amz-security-token']).toBe(headers['x-amz-security-token']);
        let asked: unknown;
        await call({
          ask: async (_operation, input) => {
            asked = JSON.parse(JSON.stringify(toDynamo(input)));
            return {} as never;
          },
        });
        expect(asked).toEqual(JSON.parse(body));
      }
  },
);

test('an answer is read as the SDK reads it: items, pages and what was left over', async () => {
  const attributes = JSON.parse(JSON.stringify(itemToAttributes(item)));
  const key = { stream: { S: 'a' }, seq: { N: '1' } };
  const asked = { region: 'eu-west-1', credentials: people[0]! };
  const answers: [(client: Dynamo) => Promise<unknown>, object][] = [
    [client => client.ask('GetItem', { TableName: 'facts', Key: { a: 'b' } }), { Item: attributes }],
    [client => client.ask('GetItem', { TableName: 'facts', Key: { a: 'b' } }), {}],
    [client => client.ask('Query', { TableName: 'facts' }), { Items: [attributes, key], Count: 2, LastEvaluatedKey: key }],
    [
      client => client.ask('BatchGetItem', { RequestItems: { Items: { Keys: [{ a: 'b' }] } } }),
      { Responses: { Items: [attributes] }, UnprocessedKeys: { Items: { Keys: [key], ConsistentRead: true } } },
    ],
    [
      client => client.ask('BatchWriteItem', { RequestItems: { Items: [{ DeleteRequest: { Key: { a: 'b' } } }] } }),
      { UnprocessedItems: { Items: [{ PutRequest: { Item: attributes } }, { DeleteRequest: { Key: key } }] } },
    ],
  ];
  for (const [call, answer] of answers) {
    const { answered } = await sentBySdk(call, { ...asked, answer });
    const { $metadata: _, ...theirs } = answered as Record<string, unknown>;
    expect(ofDynamo(answer)).toEqual(theirs);
  }
});

test('a value that no table holds is refused before anything is sent', () => {
  for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, new Set(), new Set([1]), new Date(0), () => 1])
    expect(() => itemToAttributes({ value })).toThrow(RangeError);
  expect(() => itemOfAttributes({ value: { NS: ['1'] } })).toThrow('type NS');
});
