/** What the project asks of a workflow beyond what its language asks, as sentences. */

export interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Resource?: string;
  readonly TimeoutSeconds?: number | string;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Default?: string;
  readonly Arguments?: { readonly Payload?: { readonly task?: string } };
}

export interface Definition {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

interface Named {
  readonly name: string;
  readonly state: State;
  /** Names of the states beside it, the only ones it may go to. */
  readonly beside: readonly string[];
}

/** Every state; blocks in blocks are outside the subset (decision 3). */
export function statesOf(definition: Definition): Named[] {
  const beside = Object.keys(definition.States);
  return Object.entries(definition.States).map(([name, state]) => ({ name, state, beside }));
}

const isCallback = (state: State) => state.Resource?.endsWith('.waitForTaskToken') ?? false;

/** `{% $states.input.field = 'text' %}`, or that nothing was said in the field, and nothing more: the workflow waits, the domain decides. */
const oneField = /^\{% (\$states\.input\.[A-Za-z]+ = '[a-z-]+'|\$not\(\$exists\(\$states\.input\.[A-Za-z]+\)\)) %\}$/;

/** What is wrong with a workflow; empty when nothing is. */
export function faultsInWorkflow(definition: Definition): string[] {
  const faults = definition.Comment ? [] : ['the workflow does not say what it is for'];
  for (const named of statesOf(definition)) {
    const found = [...faultsInAny(named), ...(named.state.Type === 'Task' ? faultsInTask(named) : []), ...faultsInChoice(named)];
    faults.push(...found.map(fault => `${named.name}: ${fault}`));
  }
  return faults;
}

function faultsInAny({ state }: Named): string[] {
  const faults: string[] = [];
  if (!state.Comment) faults.push('has no comment');
  const knowsToken = JSON.stringify(state).includes('Task.Token');
  if (knowsToken && !isCallback(state)) faults.push('touches a task token but waits for none');
  if (!knowsToken && isCallback(state)) faults.push('waits for a token it hands to nobody');
  return faults;
}

function faultsInTask({ state, beside }: Named): string[] {
  const faults: string[] = [];
  if (!state.Retry?.length) faults.push('is given up at the first fault (no Retry)');
  const last = state.Catch?.find(entry => entry.ErrorEquals.includes('States.ALL'));
  if (!last || !beside.includes(last.Next)) faults.push('leads nowhere when it fails (no Catch of States.ALL to a state)');
  if (state.TimeoutSeconds === undefined || state.TimeoutSeconds === '') faults.push('may wait for ever (no TimeoutSeconds)');
  const waitsAgain = state.Retry?.some(entry =>
    entry.ErrorEquals.some(name => name === 'States.ALL' || name === 'States.Timeout'),
  );
  if (isCallback(state) && waitsAgain) faults.push('waits again when its time is over (Retry of a timeout)');
  return faults;
}

function faultsInChoice({ state, beside }: Named): string[] {
  if (state.Type !== 'Choice') return [];
  const decided = (state.Choices ?? []).filter(({ Condition }) => !oneField.test(Condition));
  const faults = decided.map(({ Condition }) => `decides something itself: ${Condition}`);
  if (!state.Default || !beside.includes(state.Default)) faults.push('has no way for an answer it does not know (no Default)');
  return faults;
}
