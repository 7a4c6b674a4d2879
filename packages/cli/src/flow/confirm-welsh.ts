import { writeFile } from 'node:fs/promises';
import { translationsIn } from '@council-kit/flow/check';
import { parseYaml } from '@council-kit/flow/yaml';
import { isMap, isPair, isScalar, parseDocument } from 'yaml';
import { readArguments } from '../arguments.js';
import { exitStatus, UsageError } from '../command.js';
import { plural } from '../words.js';
import type { FlowCommand } from './command.js';
import { readSource } from './file.js';

/** Writes down that texts are translations of each other, so that a change of either can be told. */
export const confirmWelsh: FlowCommand = async (args, terminal) => {
  const { values, positionals } = readArguments('flow', args, { list: { type: 'boolean', default: false } });
  const [file, ...places] = positionals;
  const { path, text } = await readSource(file);
  let data: unknown;
  try {
    data = parseYaml(text);
  } catch (error) {
    throw new UsageError(`The file can't be read: ${(error as Error).message}`);
  }
  const all = translationsIn(data);
  const chosen = (place: string): boolean =>
    !places.length || places.some((one) => place === one || place.startsWith(`${one}.`));
  const fresh = all.filter(({ confirmed, place }) => !confirmed && chosen(place));
  for (const { place, texts } of fresh) terminal.out([place, ...texts.map((one) => `  ${one}`)].join('\n'));
  if (values.list) {
    terminal.out(`${plural(fresh.length, 'text')} to confirm.`);
    return exitStatus.well;
  }
  const kept = all.filter(({ confirmed, place }) => confirmed || chosen(place));
  // Texts that are the same in several places are one pair.
  await writeFile(path, withTranslated(text, [...new Set(kept.map(({ pair }) => pair))]));
  terminal.out(`${plural(fresh.length, 'text')} confirmed, ${kept.length} of ${all.length} in all.`);
  return exitStatus.well;
};

/** The text of a file with another list of confirmed translations. All else stays as it was written. */
function withTranslated(text: string, pairs: readonly string[]): string {
  if (/^\s*\{/.test(text)) {
    const data = JSON.parse(text) as Record<string, unknown>;
    return `${JSON.stringify({ ...data, translated: pairs }, null, 2)}\n`;
  }
  const block = `translated:\n${pairs.map((pair) => `  - '${pair}'\n`).join('')}`;
  const { contents } = parseDocument(text, { version: '1.2', schema: 'core' });
  const before = isMap(contents)
    ? contents.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === 'translated')
    : undefined;
  const start = (before?.key as { range?: [number, number, number] } | undefined)?.range?.[0];
  const end = (before?.value as { range?: [number, number, number] } | undefined)?.range?.[2];
  if (start === undefined || end === undefined) return `${text.replace(/\n*$/, '\n')}\n${block}`;
  return text.slice(0, start) + block + text.slice(end);
}
