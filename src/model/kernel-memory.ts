/** Bytes of one page of WebAssembly memory. */
const pageSize = 65_536;

/** A linear memory and the kernels that work in it. Everything is laid out before the first view is taken. */
export type KernelMemory<Kernels> = {
  readonly kernels: Kernels;
  /** Reserves so many bytes, all nought, at an address that is a multiple of 16. */
  readonly reserve: (bytes: number) => number;
  readonly buffer: () => ArrayBuffer;
};

/**
 * Starts compiled kernels in a memory of their own.
 * @param binary the compiled module in base64
 * @param bytes all that will be reserved
 */
export const startKernels = <Kernels>(binary: string, bytes: number): KernelMemory<Kernels> => {
  const initial = Math.ceil(bytes / pageSize) + 2;
  const memory = new WebAssembly.Memory({ initial, maximum: Math.max(initial, 65_536) });
  const compiled = new WebAssembly.Module(Buffer.from(binary, 'base64'));
  const instance = new WebAssembly.Instance(compiled, { env: { memory } });
  // The module’s own data, if any, lies in the first page.
  let used = pageSize;
  return {
    kernels: instance.exports as Kernels,
    reserve: (size) => {
      const at = used;
      used += Math.ceil(size / 16) * 16;
      if (used > memory.buffer.byteLength) throw new RangeError('more was reserved than foreseen');
      return at;
    },
    buffer: () => memory.buffer,
  };
};
