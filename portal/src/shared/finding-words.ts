/** Why a criterion stands as it does, with people by their names: the service says it with their ids. */
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from './descriptions.ts';
import { seenInWords } from './seen-words.ts';

/** Where the service names a person in such a sentence: who gave the word, whose word does not count, who waived it. */
const places = [/(^(?:confirmed|denied) by )(\S+)$/, /(that counts yet: )(\S+)/, /(; waived by )(\S+)/];

export function whyInWords(why: string, nameOf: NameOf): string {
  const named = places.reduce(
    (text, place) => text.replace(place, (_all, before: string, id: string) => before + isolated(nameOf(id))),
    why,
  );
  return seenInWords(named);
}
