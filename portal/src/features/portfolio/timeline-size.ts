/** Lengths of the timeline's drawing, in its own units: on a narrow screen it is scrolled and not made smaller than it can be read. */
export const width = 1100;
export const titleWidth = 230;
export const laneHeight = 30;
