/** A short word with a tone. The word carries the meaning; the colour only helps. */
import type { Tone } from '../labels.ts';
import styles from './Tag.module.css';

export function Tag({ children, tone = 'plain' }: { children: string; tone?: Tone }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}

/** A word and its tone, as `shared/words.ts` lists them. */
export function WordTag({ word }: { word: readonly [string, Tone] | undefined }) {
  return word ? <Tag tone={word[1]}>{word[0]}</Tag> : null;
}
