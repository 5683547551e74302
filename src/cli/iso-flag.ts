import { EntenteError } from '../model/error.ts'

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/**
 * A flag's ISO date of any precision.
 *
 * @throws EntenteError "invalid_input" for anything else
 */
export function isoFlag(flag: string, value: string | undefined): string | undefined {
  if (value === undefined || DATE.test(value)) return value
  throw new EntenteError('invalid_input', `${flag} needs a date as 2024, 2024-05 or 2024-05-30; got "${value}".`)
}

/** A flag's period, `FROM/TO`, where either end may be left out or be `..`; one date is a period of its own. */
export function periodFlag(flag: string, value: string | undefined): { readonly from?: string; readonly to?: string } {
  if (value === undefined) return {}
  const [from = '', to = from] = value.split('/').map((end) => (end === '..' ? '' : end))
  return { from: isoFlag(flag, from || undefined), to: isoFlag(flag, to || undefined) }
}
