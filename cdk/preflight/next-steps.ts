/** What a person does after a deployment, filled in with the names that it made. */

/** Outputs of `cdk deploy --outputs-file`: by stack, by name. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Lines for the terminal; the first office is founded once, people sign in as soon as they are in it. */
export function nextSteps(outputs: Outputs, { stage, region }: { stage: string; region: string }): string[] {
  const { Portal = '(see the outputs)', Pool = '(see the outputs)' } = outputs[`tollgate-${stage}-service`] ?? {};
  return [
    `The portal is at ${Portal}.`,
    'Next, once:',
    `1. Confirm the mail that SES sends to the sender, and the subscription that the alarm address receives.`,
    `2. Found the first office with its administrator (docs/operations.md, Deploy): write office.json, then`,
    `   aws lambda invoke --region ${region} --function-name tollgate-${stage}-tasks --cli-binary-format raw-in-base64-out --payload file://office.json out.json`,
    `3. That administrator signs in at ${Portal}. People are in the user pool ${Pool}.`,
  ];
}
