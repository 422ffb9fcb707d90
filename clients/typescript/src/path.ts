/**
 * Puts parameters into the path of an operation.
 * @throws TypeError where one is missing, or would be taken for a step to another path: `..` and `.` are, even
 *   percent-encoded (WHATWG URL, “double-dot URL path segment”)
 */
export const fillPath = (path: string, parameters: Readonly<Record<string, unknown>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(parameters[name] ?? '');
    if (value === '' || value === '.' || value === '..') {
      throw new TypeError(`${name} is “${value}”, which cannot be asked for.`);
    }
    return encodeURIComponent(value);
  });
