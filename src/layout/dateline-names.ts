/** Agencies and papers as datelines name them in brackets, in lower case. */
export const newsAgencies: ReadonlySet<string> = new Set([
  'afp',
  'ani',
  'ap',
  'bloomberg',
  'cnn',
  'cns news',
  'dpa',
  'efe',
  'pa',
  'pti',
  'reuters',
  'tass',
  'the canadian press',
  'thomson reuters foundation',
  'tns',
  'upi',
  'xinhua',
]);

/** What else stands in brackets between capitals and a dash: “LIND (Labour) — ”, “UPDATE (Monday) — ”. */
export const noAgencies: ReadonlySet<string> = new Set(
  `labour,labor,lab,conservative,con,tory,liberal democrat,lib dem,liberal,green,greens,reform,ukip,snp,democrat,
republican,independent,ind,democratic party,republican party,labour party,conservative party,green party,updated,update,
live,video,photo,photos,pictures,audio,opinion,analysis,exclusive,sponsored,monday,tuesday,wednesday,thursday,friday,
saturday,sunday,today,yesterday,left,right,centre,center,above,below,chair,chairman,chairwoman,ceo,host,moderator`
    .split(',')
    .map((name) => name.trim()),
);

/** Cities well known enough for datelines to name them without a state or country. */
export const cityNames: ReadonlySet<string> = new Set(
  `ALGIERS AMSTERDAM ANKARA ATHENS ATLANTA BAGHDAD BALTIMORE BANGKOK BEIJING BEIRUT BERLIN BOGOTA BOSTON
BRUSSELS BUDAPEST CAIRO CHICAGO CINCINNATI CLEVELAND COPENHAGEN DALLAS DAMASCUS DENVER DETROIT DHAKA
DJIBOUTI DUBAI DUBLIN EDINBURGH FRANKFURT GENEVA GIBRALTAR GUATEMALA_CITY HAVANA HELSINKI HONG_KONG HONOLULU
HOUSTON INDIANAPOLIS ISLAMABAD ISTANBUL JAKARTA JERUSALEM JOHANNESBURG KABUL KARACHI KUWAIT_CITY KYIV KIEV LAGOS
LAS_VEGAS LONDON LOS_ANGELES LUXEMBOURG MACAU MADRID MANILA MEXICO_CITY MIAMI MILAN MILWAUKEE MINNEAPOLIS MONACO
MONTREAL MOSCOW MUMBAI MUNICH NAIROBI NEW_DELHI NEW_ORLEANS NEW_YORK OKLAHOMA_CITY OSLO OTTAWA PANAMA_CITY PARIS
PHILADELPHIA PHOENIX PITTSBURGH PRAGUE QUEBEC_CITY RIO_DE_JANEIRO RIYADH ROME SALT_LAKE_CITY SAN_ANTONIO SAN_DIEGO
SAN_FRANCISCO SAN_MARINO SAO_PAULO SEATTLE SEOUL SHANGHAI SINGAPORE STOCKHOLM ST._LOUIS SYDNEY TAIPEI TEHRAN
TEL_AVIV TOKYO TORONTO TRIPOLI TUNIS UNITED_NATIONS VATICAN_CITY VIENNA WARSAW WASHINGTON ZURICH`
    .split(/\s/)
    .map((name) => name.replaceAll('_', ' ')),
);
