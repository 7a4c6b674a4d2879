type Schema = Readonly<Record<string, unknown>>;

/** What in a value does not hold to a JSON Schema, as far as schemas here use that language. None where all does. */
export function faultsOf(value: unknown, schema: Schema, root: Schema = schema, at = ''): string[] {
  if (typeof schema.$ref === 'string') return faultsOf(value, followed(schema.$ref, root), root, at);
  const branches = schema.oneOf as readonly Schema[] | undefined;
  if (branches) {
    const all = branches.map((one) => faultsOf(value, one, root, at));
    return all.filter((faults) => !faults.length).length === 1 ? [] : all.flat();
  }
  const faults: string[] = [];
  const fault = (what: string) => faults.push(`${at || '/'} ${what}`);
  if (schema.type && !isOf(value, schema.type as string)) return [`${at || '/'} is no ${schema.type as string}`];
  if (schema.enum && !(schema.enum as readonly unknown[]).includes(value)) fault('is none of those listed');
  if (typeof value === 'string') {
    if (schema.pattern && !new RegExp(schema.pattern as string, 'u').test(value))
      fault(`“${value}” has another pattern`);
    if (value.length < Number(schema.minLength ?? 0)) fault('is empty');
  }
  if (typeof value === 'number') {
    if (value < Number(schema.minimum ?? -Infinity) || value > Number(schema.maximum ?? Infinity))
      fault('is out of bounds');
  }
  if (Array.isArray(value)) {
    value.forEach((one, place) =>
      faults.push(...faultsOf(one, (schema.items ?? {}) as Schema, root, `${at}/${place}`)),
    );
  } else if (typeof value === 'object' && value) faults.push(...faultsOfObject(value, schema, root, at));
  return faults;
}

function faultsOfObject(value: object, schema: Schema, root: Schema, at: string): string[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const lacking = ((schema.required ?? []) as readonly string[]).filter((name) => !(name in value));
  const faults = lacking.map((name) => `${at || '/'} has no ${name}`);
  if (Object.keys(value).length < Number(schema.minProperties ?? 0)) faults.push(`${at || '/'} says nothing`);
  for (const [name, part] of Object.entries(value)) {
    const own = properties[name] ?? schema.additionalProperties;
    if (own === false) faults.push(`${at}/${name} is not known`);
    else if (own && own !== true) faults.push(...faultsOf(part, own as Schema, root, `${at}/${name}`));
  }
  return faults;
}

function followed(ref: string, root: Schema): Schema {
  const path = ref.replace(/^#\//, '').split('/');
  return path.reduce((at, key) => at[key] as Schema, root);
}

function isOf(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
