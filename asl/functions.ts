/**
 * The functions an expression may call: those of JSONata 2.0.6 (what AWS runs). Functions that answer differently each time are refused: an
 * execution may be run again from its first state, and must then say the same. What AWS adds to JSONata no workflow of ours needs.
 */

const standard = `sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad
  match contains replace split join formatNumber formatBase formatInteger parseInteger number floor ceil round abs sqrt power
  boolean not map zip filter single reduce sift keys lookup append exists spread merge reverse each error assert type sort
  distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl toMillis fromMillis clone`;

/** Names (without `$`) that an expression may use as functions. */
export const knownFunctions: ReadonlySet<string> = new Set(standard.split(/\s+/));

/** Why a function that AWS or JSONata has is not in the subset. */
export const refusedFunctions: ReadonlyMap<string, string> = new Map([
  ['eval', 'runs text as code'],
  ['uuid', 'answers differently when the execution runs again'],
  ['random', 'answers differently when the execution runs again'],
  ['shuffle', 'answers differently when the execution runs again'],
  ['now', 'answers differently when the execution runs again'],
  ['millis', 'answers differently when the execution runs again'],
  ...['partition', 'range', 'hash', 'parse'].map(name => [name, 'AWS adds it, and no workflow of ours needs it'] as const),
]);
