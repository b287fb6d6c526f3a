/** Agencies by the names they are credited with, in small letters, and the name that stands for all of these. */
const AGENCIES: Record<string, string> = {
  ap: 'AP',
  'associated press': 'AP',
  afp: 'AFP',
  'agence france-presse': 'AFP',
  'agence france presse': 'AFP',
  reuters: 'Reuters',
  'thomson reuters': 'Reuters',
  bloomberg: 'Bloomberg',
  'bloomberg news': 'Bloomberg',
  ani: 'ANI',
  'asian news international': 'ANI',
  pti: 'PTI',
  'press trust of india': 'PTI',
  ians: 'IANS',
  'indo-asian news service': 'IANS',
  upi: 'UPI',
  'united press international': 'UPI',
  dpa: 'dpa',
  'deutsche presse-agentur': 'dpa',
  efe: 'EFE',
  ansa: 'ANSA',
  apa: 'APA',
  tass: 'TASS',
  'itar-tass': 'TASS',
  interfax: 'Interfax',
  'interfax-ukraine': 'Interfax-Ukraine',
  'ria novosti': 'RIA Novosti',
  xinhua: 'Xinhua',
  anadolu: 'Anadolu',
  'anadolu agency': 'Anadolu',
  kyodo: 'Kyodo',
  'kyodo news': 'Kyodo',
  yonhap: 'Yonhap',
  ukrinform: 'Ukrinform',
  unian: 'UNIAN',
  'pa media': 'PA Media',
  'press association': 'PA Media',
  'canadian press': 'The Canadian Press',
  'australian associated press': 'AAP',
  aap: 'AAP',
  mti: 'MTI',
  pap: 'PAP',
  belga: 'Belga',
  ntb: 'NTB',
  tt: 'TT',
  ritzau: 'Ritzau',
  tanjug: 'Tanjug',
};

/** The usual name of an agency; nothing where a name is of none. */
export function findAgency(name: string): string | undefined {
  return AGENCIES[tidyOriginName(name).toLowerCase()];
}

const LAST_WORD =
  /(?:^|\s)(?:Times|Post|News|Journal|Herald|Tribune|Gazette|Chronicle|Guardian|Observer|Independent|Telegraph|Mail|Mirror|Express|Standard|Star|Sun|Globe|Review|Monitor|Economist|Atlantic|Yorker|Newsweek|Insider|Magazine|Radio|TV|Television|Broadcasting|Network|Press|Today|Weekly|Daily|Report|Wire|Dispatch|Examiner|Inquirer|Ledger|Courier|Pravda|Zeitung|Spiegel|Monde|Figaro|País)$/u;
const SINGLE =
  /^(?:Axios|Politico|POLITICO|BBC|CNN|NBC|CBS|ABC|MSNBC|NPR|PBS|Al[ -]Jazeera|Sky News|ITV|Meduza|Kommersant|Kyodo|NHK|RT|Bellingcat|Vox|Vice|Haaretz|Le Monde|Der Spiegel|El País|Die Zeit)$/u;

/** Whether a name with capitals is one of an outlet. English news. */
export function isOutletName(name: string): boolean {
  const bare = tidyOriginName(name);
  return SINGLE.test(bare) || (LAST_WORD.test(bare) && /^\p{Lu}/u.test(bare) && bare.includes(' '));
}

/** A name without article, marks and "www.". */
export function tidyOriginName(name: string): string {
  return name
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/iu, '')
    .replace(/\/.*$/u, '')
    .replace(/^the\s+/iu, '')
    .replace(/[’']s$|[\s.,;:)\]]+$/gu, '')
    .replace(/\s+/gu, ' ');
}

/** What two ways to name one origin have in common: "Al Jazeera", "www.aljazeera.com"; "AP", "the Associated Press". */
export function getOriginKey(name: string): string {
  const known = findAgency(name) ?? tidyOriginName(name);
  return known
    .toLowerCase()
    .replace(/\.(?:com|org|net|co\.\p{L}{2}|com\.\p{L}{2}|\p{L}{2})$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
