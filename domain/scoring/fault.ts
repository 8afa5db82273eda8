/**
 * What is wrong with what was given to a calculation: the field, and a sentence with its value's fault and the remedy. No calculation of
 * this folder answers NaN, clamps in silence or takes what is missing for zero: it answers a value or a fault.
 */

export interface Fault {
  /** Path of the field, e.g. `weights.2` or `judgements.0`. */
  readonly field: string;
  readonly message: string;
}

/** A value, or the fault that stands in its way: `const { value, fault } = …; if (fault) …`. */
export type Checked<T> =
  | { readonly value: T; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: Fault };

export function faultAt(field: string, message: string): { readonly fault: Fault } {
  return { fault: { field, message } };
}

/** The first fault of a list of checks, of which each says undefined when all is well. */
export function firstFault(checks: readonly (() => Fault | undefined)[]): Fault | undefined {
  for (const check of checks) {
    const fault = check();
    if (fault) return fault;
  }
  return undefined;
}
