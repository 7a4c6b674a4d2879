import type { Column, Field, Figure, FlowFile, Named } from '../flow.js';

/**
 * How a name of a flow is said where a text doesn't say it: the question or the field of
 * a group that it is the answer to, or else the form of a value, a figure or a parameter,
 * or of a column of one.
 */
export function formOf(
  { questions, parameters = {}, values = {}, outcomes = {} }: FlowFile,
  name: string,
): Field | Partial<Figure> | Column | undefined {
  const [first = '', ...members] = name.split('.');
  let asked: Field | undefined = own(questions, first);
  if (asked?.type === 'salary' && members[0] === 'amount') return { as: 'money' };
  for (const member of members) asked = own(asked?.fields, member);
  if (asked) return asked;
  const figure = Object.values(outcomes).find(({ figures }) => own(figures, first))?.figures?.[first];
  const written = own(values, first);
  const value = typeof written === 'object' ? written : undefined;
  const [member] = members;
  if (member !== undefined) return own(figure?.columns, member) ?? own(value?.columns, member);
  if (figure ?? value) return figure ?? value;
  const type = own(parameters, name)?.type;
  return type === 'money' || type === 'percent' ? { as: type } : undefined;
}

const own = <Part>(named: Named<Part> | undefined, name: string): Part | undefined =>
  named && Object.hasOwn(named, name) ? named[name] : undefined;
