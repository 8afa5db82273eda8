/** Finds what still speaks English in a text that is to be German: lines with words that English sentences have and German ones do not. */
const english = /\b(the|of|is|are|by|and|to|for|not|that|with|your|you|has|have|been|this|from|it|or|at|on|as)\b/iu;

/** Lines as they are, but for addresses and for the words of people that are given. */
export function englishIn(text: string, wordsOfPeople: readonly string[] = []): readonly string[] {
  return text.split('\n').filter(line => {
    const ours = wordsOfPeople.reduce((rest, words) => rest.replaceAll(words, '…'), line.replaceAll(/https?:\S+|\S+@\S+/g, '…'));
    return english.test(ours);
  });
}

/** What a page of HTML says to its reader: a line for each piece of text, and what fields and forms are called. */
export function saidIn(html: string): string {
  const named = [...html.matchAll(/ (?:aria-label|data-known|data-nothing|placeholder|title)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const body = html.replace(/<(style|script)[^>]*>.*?<[/]\1>/gs, '').split(/<[^>]+>/);
  return [...body, ...named]
    .map(text => text?.trim())
    .filter(Boolean)
    .join('\n');
}
