import { count } from '../count.ts'

/** The page of pull. */
export const PULL = {
  title: 'Who pulls at a tie',
  lead: 'Name two actors: who else pulls at their tie, which way, and on what evidence.',
  leadOf: (a: string, b: string) => `Third actors around ${a} and ${b}, those who pull most surely first.`,
  none: 'Nobody else is told of with both.',
  grounds: {
    measured: 'measured',
    hinted: 'hinted by the series',
    structure: 'by the signs of the triangle',
    told: 'on record, direction unclear',
  },
  with: (name: string, warmth: string, events: number) => `with ${name} ${warmth}, ${count(events)} events`,
  triads: { balanced: 'balanced triangle', unbalanced: 'unbalanced triangle', open: 'open triangle' },
  acts: (n: number) => (n === 1 ? 'one thing it did or said' : `${count(n)} things it did or said`),
  sorts: {
    offer: 'offer',
    demand: 'demand',
    threat: 'threat',
    pressure: 'pressure',
    attack: 'attack',
    contact: 'contact',
    reproach: 'reproach',
  },
  moves: (n: number) => (n === 1 ? 'one time it did most' : `${count(n)} times it did most`),
  move: (sort: 'approach' | 'blow', when: string) => `${when}, ${sort === 'approach' ? 'toward them' : 'against them'}`,
  moveEvent: (type: string, side: string, intensity: string) => `${type} to ${side} (${intensity})`,
  studies: 'The tie after their moves',
  studiesAxis: 'points of warmth beyond the usual',
  studiesLegend:
    'Dot: how the two stood after an actor’s moves, against before; filled where it stands after correction for all that was tested. Bars: what 90 of 100 sets of placebo dates give. △ came toward them, ▽ against them.',
  leads: 'Who goes ahead of the tie',
  leadsAxis: 'correlation',
  leadsLegend:
    'Dot: what an actor does with how the two stand later; filled where it stands after correction. Tick: the same the other way round.',
  afterMoves: (name: string, sort: 'approach' | 'blow') => `${sort === 'approach' ? '△' : '▽'} ${name}`,
  studySays: (name: string, sort: 'approach' | 'blow', change: string, dates: number, p: string, q: string) =>
    `After ${count(dates)} ${sort === 'approach' ? 'approaches' : 'blows'} of ${name}: ${change}\np ${p}, corrected ${q}`,
  leadSays: (name: string, lag: number, ahead: string, behind: string, q: string) =>
    `${name} ahead by ${count(lag)}: ${ahead}\nthe tie ahead: ${behind}\ncorrected ${q}`,
  testColumns: ['Whose', 'How much', 'p', 'Corrected'] as const,
  signs: { positive: 'together', negative: 'at odds' },
  tieOf: (a: string, b: string, sign: string, warmth: string, events: number) =>
    `${a} – ${b}: ${sign}, warmth ${warmth}, ${count(events)} events`,
  sure: 'How sure a sign has to be',
  whatIf: 'What if, and not what is told:',
  turnedTie: (a: string, b: string) => `${a} – ${b} the other way`,
  withoutActor: (name: string) => `without ${name}`,
  takeOut: (what: string) => `No longer: ${what}`,
  moved: (
    before: readonly [number, number],
    now: readonly [number, number],
    triadsBefore: readonly [number, number],
    triadsNow: readonly [number, number],
  ) =>
    `${count(now[0])} of ${count(now[1])} ties at odds, before ${count(before[0])} of ${count(before[1])}; ${count(triadsNow[0])} of ${count(triadsNow[1])} triangles balanced, before ${count(triadsBefore[0])} of ${count(triadsBefore[1])}.`,
  asTold: 'Back to what is told',
  allTies: (n: number) => `All ${count(n)} ties`,
  tieColumns: ['Tie', 'Sign', 'Warmth', 'Events', 'What if'] as const,
  isTurned: '(turned)',
  atOdds: 'does not fit the camps',
  turn: 'turn',
  turnBack: 'turn back',
  turnName: (a: string, b: string) => `Turn the sign of ${a} and ${b}`,
  allActors: (n: number) => `All ${count(n)} actors`,
  inCamp: (camp: 1 | 2, fits: number, odds: number) =>
    `camp ${camp}, ${count(fits)} ties fit${odds === 0 ? '' : `, ${count(odds)} do not`}`,
  leaveOut: 'leave out',
  leaveOutName: (name: string) => `Leave out ${name}`,
  noTriads: 'No three of them all have ties with a sign.',
  unbalanced: (n: number, of: number) => `${count(n)} of ${count(of)} triangles out of balance`,
  balanced: (n: number, of: number) => `${count(n)} of ${count(of)} triangles balanced`,
  triad: (negative: 0 | 1 | 2 | 3, a: string, b: string, c: string) =>
    [
      `${a}, ${b} and ${c} stand together.`,
      `${a} and ${b} are at odds, and both stand with ${c}.`,
      `${a} and ${b} stand together against ${c}.`,
      `${a}, ${b} and ${c} are all at odds with each other.`,
    ][negative] ?? '',
  camps: 'Who stands with whom',
  campsPicture: (actors: number, ties: number) =>
    `${count(actors)} actors in two camps, and ${count(ties)} ties between them`,
  campsLegend:
    'Circles are one camp, squares the other. Blue lines: warm ties; orange dashes: cold ones; thick: at odds with the camps.',
  line: (index: number, ties: number, exact: boolean) =>
    `${count(index)} of ${count(ties)} ties are at odds${exact ? ', and no other camps have fewer' : ''}.`,
}
