/**
 * The reactive properties of a class, by name, each `property` or `state`;
 * whether they are decorated or listed in `static properties`.
 *
 * @returns {Map<string, 'property' | 'state'>}
 */
export function reactiveProperties(classBody) {
  const found = new Map();
  for (const member of classBody.body) {
    if (member.static && nameOf(member) === 'properties') {
      for (const property of listed(member.value)) {
        const isState = property.value.properties?.some((option) => option.key?.name === 'state' && option.value.value);
        found.set(property.key.name ?? property.key.value, isState ? 'state' : 'property');
      }
    }
    for (const kind of ['property', 'state']) if (hasDecorator(member, kind)) found.set(nameOf(member), kind);
  }
  return found;
}

/** The name of a member, where it is a plain one. */
export const nameOf = (member) => member.key?.name ?? member.key?.value;

export function hasDecorator(member, name) {
  return Boolean(member.decorators?.some(({ expression }) => (expression.callee ?? expression).name === name));
}

/** The entries of an object that may stand behind `as const` or `satisfies`. */
function listed(value) {
  const object = value?.expression ?? value;
  return object?.type === 'ObjectExpression' ? object.properties.filter(({ type }) => type === 'Property') : [];
}
