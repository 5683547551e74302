import { count } from '../count.ts'

/** The page of board. */
export const BOARD = {
  title: 'Ties',
  lead: (n: number) => `${n === 1 ? '1 tie' : `${count(n)} ties`} of two actors, by what is told between them.`,
  search: 'Search an actor',
  order: 'Sort by',
  orders: {
    volume: 'most told of',
    warmest: 'warmest now',
    coldest: 'coldest now',
    newest: 'last told of',
    name: 'name',
  },
  view: 'Shown as',
  views: { pictures: 'Pictures', table: 'Table', map: 'Map', network: 'Network' },
  leans: { label: 'Which ties are drawn', all: 'All' },
  least: 'At least',
  leastWords: (n: number) => (n === 1 ? 'any event' : `${n} events`),
  none: 'No tie fits. Take a word out of the search, or fewer events.',
  level: 'Now',
  dated: (n: number) => (n === 1 ? '1 event dated to a month' : `${count(n)} events dated to a month`),
  coverage: (covered: number, live: number) => `told of in ${covered} of ${live} months with sources`,
  lastShift: 'Last shift',
  noShift: 'no shift found',
  shiftUnknown: 'looking for shifts …',
  legend:
    'Above: warmth month by month from −10 to 10, blue above and orange below the middle; a filled dot from the first named to the second, a ring the other way. Below: how much is told, cooperation up and conflict down, on one scale for all. Grey: months without any source, of which nothing is known.',
  picture: (a: string, b: string) => `Warmth and volume between ${a} and ${b}`,
  columns: [
    'Tie',
    'Events dated to a month',
    'Now, first to second',
    'Now, second to first',
    'Last told of',
    'Months',
  ] as const,
  networkColumns: ['Tie', 'Events dated to a month', 'First to second', 'Second to first', 'Last told of'] as const,
  network: {
    picture: (actors: number, ties: number) =>
      `${count(actors)} actors and ${count(ties)} ties as a network. Arrow keys move it, + and − bring it nearer and farther, 0 shows all.`,
    list: 'Actors by how much is told of them',
    tiesOf: (n: number) => (n === 1 ? '1 tie' : `${count(n)} ties`),
    nearer: 'Nearer',
    farther: 'Farther',
    whole: 'Show all',
    laying: 'The network is being laid out …',
    legend:
      'Blue, whole line: closer; orange, dashed: apart; grey: nothing known. The wider, the more is told. Round: states; on edge: all others. Those who are tied stand near each other; place means nothing else.',
    noPainting:
      'This browser does not paint with WebGL 2, which the network needs. The same ties stand in the table below.',
    first: (shown: number, total: number) => `Only the first ${count(shown)} of ${count(total)} ties are drawn.`,
  },
}
