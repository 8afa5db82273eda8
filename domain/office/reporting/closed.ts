/** Whether the PMO has closed a reporting period. */

/** Nothing is filed for a period any more once it is closed. */
export function isPeriodClosed(
  {
    reporting,
  }: {
    readonly reporting?:
      | { readonly periods: readonly { readonly period: string; readonly closed?: object | undefined }[] }
      | undefined;
  },
  period: string,
): boolean {
  return reporting?.periods.some(entry => entry.period === period && entry.closed !== undefined) ?? false;
}
