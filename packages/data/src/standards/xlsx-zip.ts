import { Inflate } from 'fflate';
import { decode } from '../body.js';
import { DataError } from '../errors.js';
import type { Body } from '../transport.js';

/** The most that the parts of one workbook may come to, unpacked: 100 MB. */
const LIMIT = 100e6;
/** How much is unpacked before its size is looked at again. */
const STEP = 16_384;

/** The files in a ZIP, unpacked one by one when they are asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** The text of a file, or undefined where there is none. @throws {DataError} `parse`, `limit` */
  text(name: string): string | undefined;
  /** The same piece by piece; nothing where there is no such file. */
  pieces(name: string): Iterable<string>;
}

interface Entry {
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

/**
 * Opens a ZIP by the directory at its end. What the directory says of a file is
 * held against what unpacking gives, since a flipped bit or a ZIP bomb shows
 * nowhere else.
 * @throws {DataError} `parse`
 */
export function openZip({ bytes, address }: Body): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (cause?: unknown) =>
    new DataError('parse', 'The workbook is damaged or cut off', { address, standard: 'xlsx', cause });
  let left = LIMIT;

  function* pieces({ method, crc, packed, size, at }: Entry): Generator<string> {
    left -= size;
    if (left < 0) {
      throw new DataError('limit', `The workbook is over ${LIMIT / 1e6} MB when unpacked`, {
        address,
        standard: 'xlsx',
        cure: 'Publish the sheet as CSV.',
      });
    }
    if (method % 8 || method > 8) throw new Error(`packing method ${method}`);
    // The local header repeats the name, with an extra field of another length.
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const data = bytes.subarray(start, start + packed);
    const decoder = new TextDecoder();
    let [sum, unpacked] = [-1, 0];
    for (const piece of method ? inflate(data) : [data]) {
      unpacked += piece.length;
      if (unpacked > size) break;
      sum = checksum(piece, sum);
      yield decoder.decode(piece, { stream: true });
    }
    if (unpacked !== size || ~sum >>> 0 !== crc) throw new Error('the checksum differs');
    yield decoder.decode();
  }

  function* guarded(entry: Entry | undefined): Generator<string> {
    try {
      if (entry) yield* pieces(entry);
    } catch (cause) {
      throw cause instanceof DataError ? cause : broken(cause);
    }
  }

  try {
    const entries = directory(view, bytes);
    return {
      names: [...entries.keys()],
      text: (name) => (entries.has(name) ? [...guarded(entries.get(name))].join('') : undefined),
      pieces: (name) => guarded(entries.get(name)),
    };
  } catch (cause) {
    throw broken(cause);
  }
}

/** Reads outside of the bytes throw, which is what a ZIP that is cut off deserves. */
function directory(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  let end = view.byteLength - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let count = view.getUint16(end + 10, true); count; count--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('no entry in the directory');
    const name = at + 46;
    const length = view.getUint16(at + 28, true);
    // Some writers separate folders as Windows does.
    entries.set(decode(bytes.subarray(name, name + length)).replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = name + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks bit by bit, so that a file which is larger than it says is given up in time. */
function* inflate(data: Uint8Array): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let from = 0; from < data.length; from += STEP) {
    stream.push(data.subarray(from, from + STEP), from + STEP >= data.length);
    yield* pieces;
    pieces = [];
  }
}

let table: Int32Array | undefined;

/** CRC-32, as ZIP uses it, carried on from `sum`. */
function checksum(piece: Uint8Array, sum: number): number {
  table ??= Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  for (let index = 0; index < piece.length; index++) sum = table[(sum ^ piece[index]!) & 255]! ^ (sum >>> 8);
  return sum;
}
