import type { WriteStream } from 'node:tty';
import { Progress } from './progress.js';

/** Where a command writes. Results go to standard output, everything else to standard error. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  progress: Progress;
  paint: Paint;
}

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  poor(text: string): string;
}

/** Lines are no longer than this, whatever the window. */
export const WIDTH = 80;

export function openTerminal(quiet = false): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    progress: new Progress(stderr, quiet),
    paint: paintFor(stdout),
  };
}

function paintFor(stream: WriteStream): Paint {
  const coloured = stream.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const style = (start: number, end: number) => (text: string) =>
    coloured ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bold: style(1, 22), dim: style(2, 22), good: style(32, 39), poor: style(33, 39) };
}

/**
 * Text of a source as one printable line. A cell or a title could otherwise move
 * the cursor or change colours.
 */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

export function shorten(text: string, length: number): string {
  const letters = [...text];
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : text;
}

/** Breaks text at spaces so that, indented, it fits. A longer word stays whole. */
export function wrap(text: string, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(' ')) {
    if (line && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each);
}
