/** Words of a command line that were not understood, apart from what reads them: the file for auditors needs it without the rest. */

/** Wrong words: the message is shown with the usage, exit code 2. */
export class Usage extends Error {}
