/** Tells the entries of a list in a form apart for as long as the form is on the screen. Never sent. */
export function newKey(): string {
  return crypto.randomUUID();
}
