/** What a CAMEO actor code tells: where somebody belongs, and whether they act for it. */
export interface CameoActor {
  /** ISO 3166-1 alpha-3 of a state, `un` or `eu`; null where the code names a region or a sort of body */
  readonly home: string | null
  /** acts for its home: a government, army, parliament, court, police or service, or the home itself */
  readonly official: boolean
  /** `government`, `army`, `rebels` …; null for the home itself */
  readonly sector: string | null
}

/** codes of KEDS and CAMEO that are no ISO 3166-1 alpha-3 codes of today */
const RENAMED: Readonly<Record<string, string>> = {
  ROM: 'ROU',
  PAL: 'PSE',
  PSR: 'PSE',
  GZS: 'PSE',
  ZAR: 'COD',
  TMP: 'TLS',
  SUN: 'RUS',
  USR: 'RUS',
  YUG: 'SRB',
  SCG: 'SRB',
  GME: 'DEU',
  GMW: 'DEU',
  GMY: 'DEU',
  BUR: 'MMR',
  KSV: 'XKX',
  KOS: 'XKX',
  UKG: 'GBR',
  EUR: 'eu',
  UNO: 'un',
  IRE: 'IRL',
}
/** regions and sorts of bodies, which stand where a state's code would */
const NO_STATE =
  /^(?:IGO|NGO|NGM|IMG|INT|MNC|UIS|UNK|AFR|ASA|BLK|CRB|CAU|CFR|CAS|CEU|EIN|EAF|EEU|LAM|MEA|MDT|NAF|NMR|PGS|SCN|SAM|SAS|SEA|SAF|WAF|WST|WSB|WEU|GOV|MIL|REB|OPP|PTY|AGR|BUS|CRM|CVL|DEV|EDU|ELI|ENV|HLH|HRI|JUD|LAB|LEG|MED|REF|MOD|RAD|AMN|IRC|GRP|UAF|SPY|COP|SET|NON|---|###)$/
const OFFICIAL: Readonly<Record<string, string>> = {
  GOV: 'government',
  MIL: 'army',
  LEG: 'parliament',
  JUD: 'court',
  COP: 'police',
  SPY: 'intelligence',
}
const OWN: Readonly<Record<string, string>> = {
  REB: 'rebels',
  INS: 'rebels',
  SEP: 'rebels',
  UAF: 'rebels',
  OPP: 'opposition',
  PTY: 'party',
  BUS: 'business',
  MNC: 'business',
  AGR: 'labour',
  LAB: 'labour',
  CVL: 'people',
  REF: 'people',
  SET: 'people',
  CRM: 'crime',
  EDU: 'education',
  ELI: 'former',
  MED: 'media',
  HLH: 'ngo',
  NGO: 'ngo',
  DEV: 'ngo',
  HRI: 'ngo',
  ENV: 'ngo',
  REL: 'religion',
  MOS: 'religion',
  CHR: 'religion',
}

/**
 * Reads a code such as `IRNGOV` or `LBNREBHEZ`.
 *
 * @returns null where the code says that the words are no actor (`---`, `###`) or is none
 * @source CAMEO codebook 1.1b3, chapter 4: three letters each, first where, then in which role
 */
export function cameoActorCode(code: string): CameoActor | null {
  if (!/^[A-Z]{3,}$/.test(code)) return null
  const parts = code.match(/.{3}/g) ?? []
  const [first = '', ...rest] = parts
  if (first === 'IGO')
    return { home: rest.includes('UNO') ? 'un' : rest.includes('EEC') ? 'eu' : null, official: true, sector: 'igo' }
  const home = NO_STATE.test(first) ? null : (RENAMED[first] ?? first)
  const roles = home === null ? parts : rest
  const official = roles.map((role) => OFFICIAL[role]).find((sector) => sector !== undefined)
  const own = roles.map((role) => OWN[role]).find((sector) => sector !== undefined)
  if (own !== undefined && OWN[roles[0] ?? ''] !== undefined) return { home, official: false, sector: own }
  if (official !== undefined) return { home, official: true, sector: official }
  return { home, official: roles.length === 0 && home !== null, sector: own ?? null }
}
