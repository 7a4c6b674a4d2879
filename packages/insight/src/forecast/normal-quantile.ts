/**
 * The normal distribution's value below which a share lies, right to 0.0005.
 *
 * @param share from 0.5 to below 1
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, formula 26.2.23
 */
export function normalQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(1 - share));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}
