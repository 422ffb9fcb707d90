/** The ranges of a header, apart at its commas; those between quotation marks part nothing. */
const rangePattern = /(?:[^",]|"[^"]*"?)+/g;

const profilePattern = /; ?profile="([^"]*)"/i;

/** The form in which every JSON-LD is sent that there is (JSON-LD 1.1, section 4.1). */
const compacted = 'http://www.w3.org/ns/json-ld#compacted';

/**
 * An `Accept` header with a range for each profile that it names: a parameter may name several, parted by blanks (RFC
 * 6906, section 3.1; JSON-LD 1.1, appendix C). That JSON-LD shall be compacted asks for nothing that it is not.
 */
export const profilesApart = (accept: string): string =>
  (accept.match(rangePattern) ?? []).flatMap(rangesOf).join(',');

const rangesOf = (range: string): readonly string[] => {
  const [parameter, value] = profilePattern.exec(range) ?? [];
  if (parameter === undefined || value === undefined) return [range];
  const profiles = value.split(' ').filter((one) => one !== '' && one !== compacted);
  return profiles.length === 0
    ? [range.replace(parameter, '')]
    : profiles.map((one) => range.replace(parameter, () => `; profile="${one}"`));
};
