/** All briefs of a meeting as one document: what its contents say of each item, and the papers that its reader may see. */
import type { Block, Brief } from './document.ts';

export interface PackItem {
  readonly title: string;
  /** What kind of item it is, and what it asks. */
  readonly about: string;
  readonly consent: boolean;
  /** The key of its paper; without one, why there is none. */
  readonly paper?: string;
  readonly without?: string;
}

/** A brief among others; items about the same project share one. */
export interface Paper {
  /** Letters, digits and dashes. */
  readonly key: string;
  readonly brief: Brief;
  /** Numbers of the items that it is for, from 1. */
  readonly items: readonly number[];
  /** Its page in the portal. */
  readonly path: string;
}

export interface Pack extends Omit<Brief, 'parts'> {
  readonly lead: readonly Block[];
  /** In the order of the agenda. */
  readonly items: readonly PackItem[];
  /** In the order in which items first name them. */
  readonly papers: readonly Paper[];
}

/** How far the making is. */
export interface Progress {
  readonly step: 'reading' | 'setting' | 'joining';
  readonly done: number;
  readonly of: number;
}

/** Told at every step; throws when the reader has stopped it. */
export type Tell = (progress: Progress) => void;
