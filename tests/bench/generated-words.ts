/** Words to fill the slots of `generated-sentences.ts`; those that come first are taken most often. */

const words = (list: string): readonly string[] => list.trim().split(/\s*,\s*|\n+/);

export const firstNames =
  words(`Anna, James, Maria, David, Sarah, Tom, Helen, Peter, Ruth, Daniel, Grace, Samuel, Nadia,
  Owen, Priya, Marcus, Leila, Hugo, Ingrid, Kofi, Beatrice, Rafael, Yuki, Connor, Zoë, Émile, Amara, Lars, Fatima, Gareth,
  Olga, Dmitri, Sofia, Iain, Carmen, Nikhil, Rosa, Anton, Mei, Tariq, Clara, Björn, Esther, Jorge, Wanda, Felix, Moira,
  Idris, Paula, Viktor, Thandiwe, Roland, Siobhán, Kwame, Greta, Luca, Miriam, Otto, Hana, Cyril`);

const surnameStarts =
  words(`Har, Mar, Bren, Cald, Dun, El, Fen, Gar, Hol, Ing, Kel, Lan, Mor, Nor, Os, Pen, Quin, Rad,
  Sel, Tor, Ul, Ver, Wex, Yar, Zel, Ash, Bar, Col, Dray, Esk, Fair, Gren, Hux, Kirk, Lock, Mel, Nash, Orm, Pritch, Rook`);
const surnameEnds =
  words(`low, ton, well, ford, wick, er, ley, man, son, by, grave, ham, stead, worth, nan, dale, field,
  more, house, land, ridge, croft, combe, mere, ard, is, ett, ing, over, den, hurst, kin, gate, shaw, us`);

const placeStarts =
  words(`Mar, Thorn, Ald, Brack, Cor, Dever, East, Fal, Glen, Hart, Ivel, Jar, Kes, Lind, Mill, Nether,
  Oak, Pel, Quar, Ros, Stan, Tam, Under, Vale, West, Yel, Ash, Birch, Clay, Dor, Elm, Fox, Gold, High, Iron, King, Long,
  Mid, North, Over, Port, Red, Sand, Three, Upper, Wind, Black, Crow, Dun, Stone`);
const placeEnds =
  words(`by, bridge, mouth, ford, ham, ley, port, stow, wick, worth, hurst, dale, field, combe, minster,
  thorpe, beck, haven, gate, ness, moor, wold, bourne, church, market, cliffe, pool, stead, marsh, holt, cross, ridge,
  head, end, water, well, shore, bank, down, island`);

const pairs = (starts: readonly string[], ends: readonly string[]): readonly string[] =>
  ends.flatMap((end) => starts.map((start) => start + end));

export const surnames = pairs(surnameStarts, surnameEnds);
export const places = pairs(placeStarts, placeEnds);

export const titles = words(
  `Mayor, Councillor, Dr, Professor, Minister, Judge, Captain, Inspector, Senator, Governor`,
);
export const jobs =
  words(`chief engineer, harbour master, head teacher, union leader, farmer, shop owner, bus driver,
  economist, campaigner, spokesman, spokeswoman, hospital director, biologist, lawyer, retired nurse, planning officer,
  football coach, fire chief, museum curator, brewer, surveyor, youth worker, software developer, baker, librarian`);

export const organisationKinds =
  words(`Council, Water Board, Harbour Authority, University, Energy, Health Trust, Railways,
  Housing Association, Chamber of Commerce, Airport, Police, Foundation, Teachers’ Union, Motors, Bank, Wildlife Trust,
  Museum, Broadcasting, Shipyard, Farmers’ League, Institute, Steel, Pharmaceuticals, Brewery, Football Club, Laboratories`);

export const groups =
  words(`residents, nurses, teachers, fishermen, commuters, tenants, shopkeepers, students, pensioners,
  drivers, dairy farmers, parents, volunteers, engineers, pilots, cyclists, patients, anglers, musicians, dockers, miners,
  foresters, carers, apprentices`);

export const modifiers =
  words(`new, local, public, water, school, housing, flood, rail, harbour, energy, health, night,
  winter, coastal, bus, ferry, emergency, market, solar, river, waste, cycle, police, library, airport, tourism, hospital,
  parking, broadband, fishing, farming, dental, heating, forest, wind, care, tram, stadium, heritage, recycling, drainage,
  pension, childcare, allotment, lighthouse, reservoir, sewage, textile, quarry, orchestra, archive, apprenticeship,
  pollen, vaccine, battery, peat, dredging, canal, glass, festival, sawmill, oyster, broadcast, timber, lottery, aquarium`);

export const topicNouns =
  words(`plan, scheme, service, budget, contract, programme, levy, project, report, network, inquiry,
  strategy, timetable, fund, grant, survey, depot, tender, bridge, terminal, policy, review, pilot, subsidy, tariff, ward,
  closure, merger, permit, licence, route, centre, workshop, barrier, pipeline, warehouse, trial, register, charter, quota,
  forecast, repair, extension, refund, partnership, consultation, moratorium, inspection, rota, archive, shelter, embankment,
  turbine, laboratory, apprenticeship, referendum, petition, audit, franchise, settlement`);

export const adjectives =
  words(`reckless, late, fair, unaffordable, overdue, generous, confused, honest, dangerous,
  ambitious, shameful, sensible, secretive, expensive, timid, careless, brave, wasteful, clumsy, historic, hollow, unworkable,
  thoughtful, cynical, rushed, patient, muddled, indefensible, modest, baffling, humane, lopsided, premature, tone-deaf`);

export const months = words(
  `January, March, June, September, May, October, February, April, November, July, August, December`,
);
export const weekdays = words(`Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday`);

export const publishers =
  words(`The Daily Ledger, Coast Gazette, Northern Courier, The Evening Lantern, Valley Post,
  Harbour News, The Sunday Chronicle, Metro Dispatch, The County Herald, City Observer, Island Times, The Open Record,
  Morning Tribune, Riverside Weekly, The Border Mail, Upland Press`);

export const facilities =
  words(`harbour, school, hospital, old bridge, library, ferry, station, market hall, swimming pool,
  town hall, sea wall, power station, sawmill, bus depot, lighthouse, reservoir, stadium, theatre, airport, railway line,
  football ground, fire station, quay, water mill, chapel, viaduct, greenhouse, shipyard, post office, canal, weir, quarry,
  orchard, dairy, laboratory, observatory, cinema, nature reserve, ring road, tunnel, footbridge, clinic, archive, kiln`);
