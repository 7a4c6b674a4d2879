/** The three names of a token, all made from its place in the JSON. */

/** `['colour', 'text']` is `text-colour`; `['space', '1']` is `space-1`. */
export const tokenName = ([group, ...rest]) =>
  group === 'colour' ? `${rest.join('-')}-colour` : [group, ...rest].join('-');

/** `text-colour` is the custom property `--council-text-colour`. */
export const propertyName = (name) => `--council-${name}`;

/** `text-colour` is exported as `textColour`, `chart-1-colour` as `chart1Colour`. */
export const exportName = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** The known name that takes the fewest edits to reach from `name`. */
export function nearestName(name, known) {
  let nearest;
  let fewest = Infinity;
  for (const candidate of known) {
    const edits = editDistance(name, candidate);
    if (edits < fewest) [nearest, fewest] = [candidate, edits];
  }
  return nearest;
}

function editDistance(from, to) {
  let previous = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = previous[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min(swap, previous[j] + 1, current[j - 1] + 1));
    }
    previous = current;
  }
  return previous[to.length];
}
