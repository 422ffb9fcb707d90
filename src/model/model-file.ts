import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { QuantisedMatrix } from './matrix.ts';
import type { WeightTable } from './weight-table.ts';

/** What a model file holds: tables and matrices by name, and whatever else the model needs, as JSON. */
export type ModelContent = {
  readonly tables: Readonly<Record<string, WeightTable>>;
  readonly matrices: Readonly<Record<string, QuantisedMatrix>>;
  readonly settings: unknown;
};

type Header = {
  readonly format: typeof format;
  readonly settings: unknown;
  readonly tables: readonly {
    readonly name: string;
    readonly width: number;
    readonly scale: number;
    readonly count: number;
    readonly keyBytes: number;
  }[];
  readonly matrices: readonly {
    readonly name: string;
    readonly rows: number;
    readonly columns: number;
  }[];
};

const format = 'on-the-record model 1';

/**
 * Packs tables of weights: features ascending (unsigned), each as the distance from the one before
 * in as many bytes of 7 bits as it takes; then the weights column by column, which compresses better
 * than row by row. Matrices follow: the scales of the rows as 32-bit floats, then the values row by
 * row. A JSON header with its length in front; the whole compressed with Brotli.
 */
export const packModel = ({ tables, matrices, settings }: ModelContent): Buffer => {
  const packed = Object.entries(tables).map(([name, table]) => ({
    name,
    table,
    ...packTable(table),
  }));
  const header: Header = {
    format,
    settings,
    tables: packed.map(({ name, table: { width, scale, features }, keys }) => ({
      name,
      width,
      scale,
      count: features.length,
      keyBytes: keys.length,
    })),
    matrices: Object.entries(matrices).map(([name, { rows, columns }]) => ({
      name,
      rows,
      columns,
    })),
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const whole = Buffer.concat([
    length,
    json,
    ...packed.flatMap(({ keys, columns }) => [keys, columns]),
    ...Object.values(matrices).flatMap(({ scales, values }) => [bytesOf(scales), bytesOf(values)]),
  ]);
  return brotliCompressSync(whole, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    },
  });
};

const bytesOf = (values: Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

const packTable = ({
  width,
  features,
  rows,
}: WeightTable): { readonly keys: Buffer; readonly columns: Buffer } => {
  const unsigned = Uint32Array.from(features);
  const order = Uint32Array.from(unsigned.keys()).sort(
    (one, other) => (unsigned[one] as number) - (unsigned[other] as number),
  );
  const keys: number[] = [];
  const columns = Buffer.alloc(rows.length);
  let last = 0;
  order.forEach((number, place) => {
    const key = unsigned[number] as number;
    for (let rest = key - last; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) {
        keys.push(rest);
        break;
      }
      keys.push((rest % 128) + 128);
    }
    last = key;
    for (let column = 0; column < width; column += 1) {
      columns.writeInt8(rows[number * width + column] as number, column * features.length + place);
    }
  });
  return { keys: Buffer.from(keys), columns };
};

/** Reads what `packModel` wrote. @throws Error where the file is of another format or cut short */
export const unpackModel = (file: Uint8Array): ModelContent => {
  const whole = brotliDecompressSync(file);
  const headerLength = whole.readUInt32LE(0);
  const header = JSON.parse(whole.toString('utf8', 4, 4 + headerLength)) as Header;
  if (header.format !== format)
    throw new Error(`the model file is of another format than “${format}”`);
  let at = 4 + headerLength;
  const tables: Record<string, WeightTable> = {};
  for (const { name, width, scale, count, keyBytes } of header.tables) {
    const features = readKeys(whole.subarray(at, at + keyBytes), count);
    at += keyBytes;
    tables[name] = {
      width,
      scale,
      features,
      rows: readRows(whole.subarray(at, at + count * width), width, count),
    };
    at += count * width;
  }
  const matrices: Record<string, QuantisedMatrix> = {};
  for (const { name, rows, columns } of header.matrices) {
    const scales = new Float32Array(Uint8Array.from(whole.subarray(at, at + rows * 4)).buffer);
    at += rows * 4;
    const values = Int8Array.from(
      new Int8Array(whole.buffer, whole.byteOffset + at, rows * columns),
    );
    at += rows * columns;
    matrices[name] = { rows, columns, scales, values };
  }
  return { tables, matrices, settings: header.settings };
};

const readKeys = (bytes: Uint8Array, count: number): Int32Array => {
  const keys = new Int32Array(count);
  let at = 0;
  let last = 0;
  for (let number = 0; number < count; number += 1) {
    let factor = 1;
    let byte = bytes[at] as number;
    while (byte >= 128) {
      last += (byte - 128) * factor;
      factor *= 128;
      at += 1;
      byte = bytes[at] as number;
    }
    last += byte * factor;
    at += 1;
    keys[number] = last | 0;
  }
  return keys;
};

const readRows = (columns: Uint8Array, width: number, count: number): Int8Array => {
  const rows = new Int8Array(count * width);
  for (let column = 0; column < width; column += 1) {
    const from = column * count;
    for (let number = 0; number < count; number += 1)
      rows[number * width + column] = columns[from + number] as number;
  }
  return rows;
};
