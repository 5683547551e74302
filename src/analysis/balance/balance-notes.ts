import type { SignedNetwork } from '../../model/signed-network.ts'
import type { BalanceWhatIf } from './balance-what-if.ts'
import type { LineIndex } from './line-index.ts'
import { networkParts } from './network-parts.ts'
import type { PairWarmth } from './network-signs.ts'

/** What a reader has to know before taking camps for more than they are. */
export function balanceNotes(
  network: SignedNetwork,
  { index, atLeast, exact }: LineIndex,
  pairs: readonly PairWarmth[],
  sure: number,
  whatIf: string | null = null,
): readonly string[] {
  const undecided = pairs.filter(({ sign }) => sign === 0).length
  const parts = networkParts(network).filter((part) => part.length > 1)
  return [
    ...(whatIf === null ? [] : [whatIf]),
    ...(sure >= 90 ? [] : [`Signs are taken that are only ${sure} % sure: the camps are a hint, and no finding.`]),
    ...(exact ? [] : [`The proof was given up: the line index lies between ${atLeast} and ${index}.`]),
    ...(undecided === 0
      ? []
      : [
          `${undecided} of ${pairs.length} ties with events have no sign that is ${sure} % sure; they count neither way.${sure < 90 ? '' : ' A sign that has to be less sure takes more of them in, with more doubt.'}`,
        ]),
    ...(parts.length < 2
      ? []
      : [
          `The network falls into ${parts.length} parts that no tie with a sign joins; camps of different parts do not compare.`,
        ]),
    ...(index === 0
      ? []
      : [
          'Other divisions may have as few ties at odds: that a tie is at odds holds for the camps shown, and not for every division.',
        ]),
  ]
}

/** What was put otherwise than it is told; null where nothing was. */
export function sayWhatIf(
  { turned, without }: BalanceWhatIf,
  actors: readonly { readonly id: string; readonly name: string }[],
): string | null {
  const nameOf = (id: string) => actors.find((one) => one.id === id)?.name ?? id
  const said = [
    ...turned.map(([a, b]) => `${nameOf(a)} and ${nameOf(b)} with the other sign`),
    ...without.map((id) => `without ${nameOf(id)}`),
  ]
  return said.length === 0 ? null : `What if, and not what is told: ${said.join('; ')}.`
}
