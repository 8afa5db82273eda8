/** A short label with a tone. The text carries the meaning; the colour only helps. */
import type { Tone } from '../labels.ts';
import styles from './Tag.module.css';

export function Tag({ children, tone = 'plain' }: { children: string; tone?: Tone }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}

/** A label and its tone, as `shared/labels.ts` lists them. */
export function LabelTag({ label }: { label: readonly [string, Tone] | undefined }) {
  return label ? <Tag tone={label[1]}>{label[0]}</Tag> : null;
}
