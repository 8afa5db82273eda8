/** Where values lie along one axis, as a small picture: what is promised, what is expected, and where others ended. Its figures stand beside it in words. */
interface Mark {
  readonly name: string;
  readonly value: number;
  /** Above the axis stands the project, below it the others. */
  readonly above: boolean;
}

const width = 360;
const left = 16;
const right = width - 16;

export function Along({
  title,
  axis,
  marks,
}: {
  readonly title: string;
  readonly axis: string;
  readonly marks: readonly Mark[];
}) {
  const values = marks.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const place = (value: number) =>
    most === least ? (left + right) / 2 : left + ((value - least) / (most - least)) * (right - left);
  return (
    <svg viewBox={`0 0 ${width} 112`} role="img" aria-label={title} style={{ width: '100%', maxWidth: 520 }}>
      <line x1={left} x2={right} y1={56} y2={56} stroke="var(--mantine-color-text)" />
      {spread(marks).map(({ name, value, above, row }) => (
        <g key={name} fill="var(--mantine-color-text)">
          <line
            x1={place(value)}
            x2={place(value)}
            y1={above ? 50 - row * 14 : 56}
            y2={above ? 56 : 62 + row * 14}
            stroke="var(--mantine-color-text)"
          />
          <circle
            cx={place(value)}
            cy={56}
            r={4}
            fill={above ? 'var(--mantine-color-blue-7)' : 'var(--mantine-color-orange-8)'}
          />
          <text x={place(value)} y={above ? 46 - row * 14 : 74 + row * 14} fontSize={12} textAnchor={anchorAt(place(value))}>
            {name}
          </text>
        </g>
      ))}
      <text x={width / 2} y={108} fontSize={12} textAnchor="middle" fill="var(--mantine-color-dimmed)">
        {axis}
      </text>
    </svg>
  );
}

/** Two names on one side stand in two rows, so that they never cover each other. */
function spread(marks: readonly Mark[]): readonly (Mark & { readonly row: number })[] {
  return marks.map((mark, place) => ({ ...mark, row: marks.slice(0, place).filter(({ above }) => above === mark.above).length }));
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < width / 3) return 'start';
  return x > (width * 2) / 3 ? 'end' : 'middle';
}
