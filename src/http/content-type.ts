import { MIMEType } from 'node:util';

/** What a Content-Type header says (RFC 9110, section 8.3). */
export type ContentType = {
  /** In lower case, without parameters. */
  readonly mediaType: string;
  readonly charset: string | undefined;
};

/** Reads a Content-Type header; undefined where there is none, or it is malformed. */
export const readContentType = (header: string | undefined): ContentType | undefined => {
  if (header === undefined) return undefined;
  try {
    const { essence, params } = new MIMEType(header);
    return { mediaType: essence, charset: params.get('charset') ?? undefined };
  } catch {
    return undefined;
  }
};
