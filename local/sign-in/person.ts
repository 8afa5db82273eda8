/** Somebody who may sign in on this machine: a person of the demonstration, not an account with a password. */
export interface Person {
  /** The token's subject: the person's id in the facts. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The job in words, for the sign-in page only ("sponsor"); what the person may do is a fact of the office. */
  readonly job: string;
}
