import { EntenteError } from '../model/error.ts'

/** Probabilities that an analyst types, by outcome. */
export interface SaidForecast {
  readonly by: string
  readonly chances: Readonly<Record<string, number>>
}

/**
 * "Haddad: rupture=.1 cooling=.2 steady=.5 warming=.2"; numbers may end in %.
 *
 * @throws EntenteError "invalid_input" that says what of it cannot be read
 */
export function readForecast(text: string): SaidForecast {
  const colon = text.indexOf(':')
  const by = text.slice(0, colon).trim()
  const pairs = text
    .slice(colon + 1)
    .split(/[\s,;]+/)
    .filter((one) => one !== '')
  if (colon < 1 || by === '' || pairs.length === 0) {
    throw new EntenteError(
      'invalid_input',
      `A forecast needs a name and probabilities, as "Haddad: rupture=.1 cooling=.2 steady=.5 warming=.2"; got "${text}".`,
    )
  }
  const chances: Record<string, number> = {}
  for (const pair of pairs) {
    const [, outcome = '', number = '', share] = /^([^=]+)=(\d*\.?\d+)(%?)$/.exec(pair) ?? []
    if (outcome === '')
      throw new EntenteError('invalid_input', `A forecast needs outcome=probability; got "${pair}" of ${by}.`)
    if (outcome in chances) throw new EntenteError('invalid_input', `${by} gives "${outcome}" twice.`)
    chances[outcome] = Number(number) / (share === '%' ? 100 : 1)
  }
  return { by, chances }
}
