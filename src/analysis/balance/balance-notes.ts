import type { SignedNetwork } from '../../model/signed-network.ts'
import type { LineIndex } from './line-index.ts'
import { networkParts } from './network-parts.ts'
import type { PairWarmth } from './network-signs.ts'

/** What a reader has to know before taking camps for more than they are. */
export function balanceNotes(
  network: SignedNetwork,
  { index, atLeast, exact }: LineIndex,
  pairs: readonly PairWarmth[],
  sure: number,
): readonly string[] {
  const undecided = pairs.filter(({ sign }) => sign === 0).length
  const parts = networkParts(network).filter((part) => part.length > 1)
  return [
    ...(sure >= 90 ? [] : [`Signs are taken that are only ${sure} % sure: the camps are a hint, and no finding.`]),
    ...(exact ? [] : [`The proof was given up: the line index lies between ${atLeast} and ${index}.`]),
    ...(undecided === 0
      ? []
      : [
          `${undecided} of ${pairs.length} ties with events have no sign that is ${sure} % sure; they count neither way.${sure < 90 ? '' : ' A lower --sure takes more of them in, with more doubt.'}`,
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
