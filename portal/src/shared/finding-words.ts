/** Why a criterion stands as it does, with people by their names: the service says it with their ids. */
import { isolated } from '#domain/values/text.ts';

/** What the service writes before and after the id of a person in the middle of such a sentence. */
const around: readonly (readonly [before: string, after: string])[] = [
  ['waived by ', ' until '],
  ['that counts yet: ', ' '],
];

export function whyInWords(why: string, people: readonly { readonly id: string; readonly name: string }[]): string {
  return people.reduce((text, { id, name }) => {
    if (text === `confirmed by ${id}` || text === `denied by ${id}`) return text.slice(0, -id.length) + isolated(name);
    return around.reduce((now, [before, after]) => now.replace(before + id + after, () => before + isolated(name) + after), text);
  }, why);
}
