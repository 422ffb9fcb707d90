import { createHash } from 'node:crypto';
import { type AssetName, assetNames, assetSource } from './asset-source.ts';

/** A file that pages load, under an address that no other contents will have. */
export type PageAsset = {
  readonly path: string;
  readonly body: string;
  readonly contentType: string;
};

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

const load = (name: AssetName): PageAsset => {
  const body = assetSource(name);
  const [stem = '', extension = ''] = name.split('.');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return {
    path: `/assets/${stem}.${hash}.${extension}`,
    body,
    contentType: contentTypes[extension] ?? 'application/octet-stream',
  };
};

/** The files that pages load, by name. */
export const pageAssets = Object.fromEntries(
  assetNames.map((name) => [name, load(name)]),
) as Readonly<Record<AssetName, PageAsset>>;

/** The same file whatever its hash: pages from before an update may still ask for an earlier one. */
export const assetLike = (file: string): PageAsset | undefined => {
  const name = file.replace(/\.[0-9a-f]{16}\./, '.');
  return name === file
    ? undefined
    : assetNames.flatMap((one) => (one === name ? pageAssets[one] : []))[0];
};
