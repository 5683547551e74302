/** PLOVER's type for each root of CAMEO, and for the codes that go elsewhere than their root. */
const BY_CODE: Readonly<Record<string, string>> = {
  '02': 'REQUEST',
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'CONCEDE',
  '084': 'RETREAT',
  '085': 'RETREAT',
  '086': 'RETREAT',
  '087': 'RETREAT',
  '09': 'ACCUSE',
  '10': 'REQUEST',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '163': 'COERCE',
  '17': 'COERCE',
  '1712': 'ASSAULT',
  '175': 'ASSAULT',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '191': 'COERCE',
  '192': 'COERCE',
  '20': 'ASSAULT',
}

/**
 * PLOVER's type of a CAMEO code, by its longest known beginning; null for what is no act toward another (01).
 *
 * @source Halterman and others 2023, PLOVER and POLECAT
 */
export function cameoToPlover(code: string): string | null {
  for (let part = code; part.length >= 2; part = part.slice(0, -1)) {
    const type = BY_CODE[part]
    if (type !== undefined) return type
  }
  return null
}
