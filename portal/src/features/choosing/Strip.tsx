/** Ratings on their scale as a small picture: a dot each, the median as a bar, the sponsor's claim as a triangle. Beside it the same stands in words. */
interface StripProps {
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
  readonly median?: number | undefined;
  readonly claim?: number | undefined;
}

const width = 300;
const edge = 10;

export function Strip({ low, high, values, median, claim }: StripProps) {
  const at = (value: number) => edge + ((value - low) / (high - low || 1)) * (width - 2 * edge);
  return (
    <svg className="strip" viewBox={`0 0 ${width} 34`} aria-hidden="true" focusable="false">
      <line x1={edge} x2={width - edge} y1="18" y2="18" className="strip-line" />
      {median !== undefined && <rect x={at(median) - 1.5} y="6" width="3" height="24" className="strip-median" />}
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal ratings are told apart by nothing else
        <circle key={index} cx={at(value)} cy="18" r="5" className="strip-dot" />
      ))}
      {claim !== undefined && <path d={`M${at(claim) - 5} 33 L${at(claim) + 5} 33 L${at(claim)} 25 Z`} className="strip-claim" />}
    </svg>
  );
}
