import { readFileSync } from 'node:fs';

/** The files that pages load; each lies beside this one. */
export const assetNames = ['page.css', 'page.js'] as const;
export type AssetName = (typeof assetNames)[number];

/** The text of a file that pages load. The build puts the files themselves in the place of this module. */
export const assetSource = (name: AssetName): string =>
  readFileSync(new URL(name, import.meta.url), 'utf8');
