import type { Figure } from './speaker-figures.ts';
import type { Described } from './speaker-nouns.ts';
import {
  formerNouns,
  looseNouns,
  partyNouns,
  relatedWork,
  seatNouns,
  traitNouns,
  variationNouns,
} from './speaker-roles.ts';
import type { Leads } from './speaker-sieves.ts';
import {
  businessNouns,
  nameableOrganisations,
  openOrganisations,
  publicEndings,
} from './speaker-words.ts';

/** So many are looked at: articles that name more of one kind are lists. */
const mostLeads = 16;

/** Whether the article, anywhere, names somebody else as all that the description says: then it is of them. */
const isAnothers = ({ noun, details }: Described, figure: Figure, leads: Leads): boolean =>
  !figure.told.has(noun) &&
  (leads.get(noun) ?? [])
    .slice(0, mostLeads)
    .some(
      (lead) =>
        lead.figure !== figure && [...details].every((one) => lead.described.details.has(one)),
    );

/**
 * Whether a person whom the article says to be something may also be called by another noun. A nurse
 * is not the mayor; a senator may be the candidate and the former governor, but not the mayor; and
 * anybody may be a billionaire.
 */
export const personMayBe = (figure: Figure, described: Described, leads: Leads): boolean => {
  const { noun, changers } = described;
  const isFormer = changers.has('former');
  if (!(isFormer ? formerNouns : variationNouns).has(noun)) return false;
  if (traitNouns.has(noun)) return true;
  if (isAnothers(described, figure, leads)) return false;
  const told = [...figure.told].filter((one) => !looseNouns.has(one) && !traitNouns.has(one));
  if (told.length === 0 || figure.told.has(noun)) return true;
  if (relatedWork.some((work) => work.has(noun) && told.some((one) => work.has(one)))) return true;
  const seats = told.filter((one) => seatNouns.has(one));
  const isPolitician = seats.length > 0 || told.some((one) => partyNouns.has(one));
  if (isFormer) return isPolitician || !seatNouns.has(noun);
  if (!isPolitician) return false;
  return partyNouns.has(noun) || (seatNouns.has(noun) && seats.length === 0);
};

const isBusiness = (noun: string): boolean =>
  businessNouns.has(noun) && !openOrganisations.has(noun);

/**
 * Whether a named organisation may be called by a noun: a carmaker is a company and no airline; a
 * council is no company; and “the union” is one that says so.
 */
export const bodyMayBe = (figure: Figure, { noun }: Described): boolean => {
  if (figure.told.has(noun) || figure.named?.endings.has(noun)) return true;
  if (nameableOrganisations.has(noun)) return false;
  const told = [...figure.told].filter((one) => !openOrganisations.has(one));
  const endings = [...(figure.named?.endings ?? [])];
  const isPublic = [...told, ...endings].some((one) => publicEndings.has(one));
  if (isPublic && businessNouns.has(noun)) return false;
  return told.length === 0 || openOrganisations.has(noun) || !told.some(isBusiness);
};
