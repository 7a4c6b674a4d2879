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

  const unpack = ({ method, crc, packed, size, at }: Entry): Uint8Array => {
    left -= size;
    if (left < 0) {
      throw new DataError('limit', `The workbook is over ${LIMIT / 1e6} MB when unpacked`, {
        address,
        standard: 'xlsx',
        cure: 'Publish the sheet as CSV.',
      });
    }
    // The local header repeats the name, with an extra field of another length.
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const data = bytes.subarray(start, start + packed);
    if (method % 8 || method > 8) throw new Error(`packing method ${method}`);
    const file = method ? inflate(data, size) : data;
    if (file.length !== size || checksum(file) !== crc) throw new Error('the checksum differs');
    return file;
  };

  try {
    const entries = directory(view, bytes);
    return {
      names: [...entries.keys()],
      text(name) {
        const entry = entries.get(name);
        try {
          return entry && decode(unpack(entry)).replace(/^\uFEFF/, '');
        } catch (cause) {
          throw cause instanceof DataError ? cause : broken(cause);
        }
      },
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
function inflate(data: Uint8Array, size: number): Uint8Array {
  const file = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((chunk) => {
    file.set(chunk, at);
    at += chunk.length;
  });
  for (let from = 0; from < data.length; from += STEP) {
    stream.push(data.subarray(from, from + STEP), from + STEP >= data.length);
  }
  return file.subarray(0, at);
}

let table: Uint32Array | undefined;

/** CRC-32, as ZIP uses it. */
function checksum(file: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let sum = -1;
  for (let index = 0; index < file.length; index++) sum = table[(sum ^ file[index]!) & 255]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
