/** Where an article is served, as its representations say it; neither ends in a slash. */
export type Addresses = {
  /** The record’s own address. Without a public URL it is a path, which counts from the server’s root. */
  readonly address: string;
  /** The page that shows the article to people; the ids of its quotes and claims are its fragments. */
  readonly readerAddress: string;
};

/** Whether an address can stand alone: it names its scheme, so that it means the same anywhere. */
export const isAbsolute = (address: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(address);
