/** The types of all events, out of their description. */
import { describeEvents } from './asyncapi.ts';

let types: ReadonlySet<string> | undefined;

export async function eventTypes(): Promise<ReadonlySet<string>> {
  if (!types) {
    const { messages } = (await describeEvents()).components;
    types = new Set(Object.keys(messages).map(name => name.slice(name.indexOf('.') + 1)));
  }
  return types;
}
