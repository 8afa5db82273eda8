/**
 * Two distributions in closed form: the binomial by its incomplete beta function, and how much of a beta lies above a value. By the continued
 * fraction of Lentz (Press and others, Numerical Recipes, 6.4), to about twelve digits.
 */

const mostTerms = 500;
const tiny = 1e-300;
const closeEnough = 1e-15;

/** Chance of at most `k` events in `n` trials of chance `p`. */
export function atMost(k: number, n: number, p: number): number {
  if (k >= n) return 1;
  return 1 - incompleteBeta(k + 1, n - k, p);
}

/** How much of Beta(a, b) lies above `x`. */
export function betaAbove(a: number, b: number, x: number): number {
  return 1 - incompleteBeta(a, b, x);
}

/** The regularised incomplete beta function I_x(a, b). */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return (front * fraction(a, b, x)) / a;
  return 1 - (front * fraction(b, a, 1 - x)) / b;
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = awayFromZero(1 - ((a + b) * x) / (a + 1)) ** -1;
  let result = d;
  for (let m = 1; m <= mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = awayFromZero(1 + even * d) ** -1;
    c = awayFromZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = awayFromZero(1 + odd * d) ** -1;
    c = awayFromZero(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < closeEnough) break;
  }
  return result;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** Lanczos, g = 7, nine terms. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const [first = 0, ...rest] = lanczos;
  const sum = rest.reduce((total, term, place) => total + term / (x + place), first);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
