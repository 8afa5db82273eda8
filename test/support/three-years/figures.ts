/**
 * How large, how long and how late projects are, as deciles (0 %, 10 % … 100 %) of published rows: the UK Government Major Projects Portfolio of 2019 and
 * 2022 (Open Government Licence v3.0). Ordinary offices do not run decades: lengths and slips are taken as a quarter of what was published, the shape stays.
 */

/** £ million: whole-life cost of the 191 rows of 2022 that state one. */
export const wholeLifeCost = [3, 99, 169, 234, 406, 637, 975, 1521, 2820, 6765, 40_295] as const;

/** Days from start to end of the 218 rows of 2022 that state both. */
export const lengthDays = [364, 1247, 1491, 1819, 2159, 2577, 3285, 3987, 4914, 6381, 19_358] as const;

/** Per cent by which the whole-life cost of a project grew from 2019 to 2022: the 43 that stand in both years with a cost. */
export const growthPercent = [-35.8, -3.4, 0, 0, 4.6, 17, 22.6, 42.7, 71.2, 91.5, 1377.2] as const;

/** Days by which the end of a project moved from 2019 to 2022: the 53 that stand in both years with an end. */
export const slipDays = [-3653, 0, 0, 0, 0, 181, 550, 1034, 1491, 2039, 4748] as const;

/** Delivery confidence of the 221 rows of 2022 that are rated, as counts. */
export const rated = { green: 24, amber: 170, red: 27 } as const;

/** Of the published lengths and slips. */
export const shareOfLength = 1 / 4;
