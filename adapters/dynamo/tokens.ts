/**
 * The callback tokens of open waits in DynamoDB: the only file that reads or writes them, and it gives them to the `TokenStore` alone. The
 * tokens of a wait are a set in one item (`tokens`), so that whoever adds one need not read it; an item of a former version has one in `token`.
 */
import { checkName, isName } from '#adapters/limits.ts';
import type { TokenStore } from '#domain/ports.ts';
import { conditionFailed, type Dynamo, type Input } from './calls.ts';

interface TokenItem {
  readonly tokens?: ReadonlySet<string>;
  readonly token?: string;
}

export function dynamoTokens(client: Dynamo, table: string): TokenStore {
  return {
    async keep(wait, token) {
      checkName('a wait', wait);
      const [UpdateExpression, ExpressionAttributeValues] = ['ADD tokens :tokens', { ':tokens': new Set([token]) }];
      await client.ask('UpdateItem', { TableName: table, Key: { wait }, UpdateExpression, ExpressionAttributeValues });
    },
    async find(wait) {
      if (!isName(wait)) return [];
      const { Item } = await client.ask('GetItem', { TableName: table, ConsistentRead: true, Key: { wait } });
      const { tokens = [], token } = (Item ?? {}) as TokenItem;
      return [...tokens, ...(token === undefined ? [] : [token])];
    },
    /** The whole item at once, unless it has a token that was not found: no role that resumes a workflow may write here. */
    async forget(wait, tokens) {
      if (!isName(wait) || tokens.length === 0) return;
      const removal: Input<'DeleteItem'> = {
        TableName: table,
        Key: { wait },
        ConditionExpression: 'attribute_not_exists(tokens) OR tokens = :tokens',
        ExpressionAttributeValues: { ':tokens': new Set(tokens) },
      };
      try {
        await client.ask('DeleteItem', removal);
      } catch (error) {
        if (!conditionFailed(error)) throw error;
      }
    },
  };
}
