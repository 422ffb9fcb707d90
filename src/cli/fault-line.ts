/** A fault of a file in one line; a fault of the whole file has no place within it. */
export const faultLine = (file: string, path: string, reason: string): string =>
  path === '$' ? `${file} ${reason}` : `${file}: ${path} ${reason}`;
