import type { PositionsInput } from '../../model/positions-input.ts'
import type { Bargain } from './bargain.ts'

/** What a reader has to know before taking a forecast for more than it is. */
export function positionsNotes(
  { actors }: PositionsInput,
  bargained: Bargain | null,
  other: { readonly rule: string; readonly median: number } | null,
  made: number,
  { draws, rule, rounds }: { readonly draws: number; readonly rule: string; readonly rounds: number },
): readonly string[] {
  const bare = actors.filter(({ evidence }) => evidence.length === 0)
  return [
    'A model’s forecast from these inputs, and no finding: it holds as far as they and the model do.',
    ...(other === null
      ? []
      : [
          `Reckoned as ${other.rule === 'published' ? 'the published code' : 'the paper'} has it, the median would end at ${Number(other.median.toFixed(1))}.`,
        ]),
    ...(bargained === null || bargained.settled
      ? []
      : [`After ${rounds} rounds some still move; the forecast is where they stand then.`]),
    ...(rule === 'published' && bargained !== null
      ? [
          'Reckoned as the published code does, with its known faults: nobody capitulates, and of compromises the lowest position is taken.',
        ]
      : []),
    ...(made > 0 && made < draws
      ? [`Stopped: ${made.toLocaleString('en-GB')} of ${draws.toLocaleString('en-GB')} draws were made.`]
      : []),
    ...(bare.length === 0 || bare.length === actors.length
      ? []
      : [`No evidence stands beside the inputs of ${bare.map(({ name }) => name).join(', ')}.`]),
  ]
}
