import { mix } from './feature-hash.ts';

/**
 * A list of features being filled: each method appends the hash of a template’s number and of one
 * to four values. The list is reused from token to token, so it grows to its longest use and stays.
 */
export type Features = {
  readonly list: Int32Array;
  count: number;
};

/** Appends the feature of template `template` with the value `a`; likewise with more values. */
export const add1 = (features: Features, template: number, a: number): void => {
  features.list[features.count] = mix(template, a);
  features.count += 1;
};

export const add2 = (features: Features, template: number, a: number, b: number): void => {
  features.list[features.count] = mix(mix(template, a), b);
  features.count += 1;
};

export const add3 = (
  features: Features,
  template: number,
  a: number,
  b: number,
  c: number,
): void => {
  features.list[features.count] = mix(mix(mix(template, a), b), c);
  features.count += 1;
};

export const add4 = (
  features: Features,
  template: number,
  a: number,
  b: number,
  c: number,
  d: number,
): void => {
  features.list[features.count] = mix(mix(mix(mix(template, a), b), c), d);
  features.count += 1;
};
