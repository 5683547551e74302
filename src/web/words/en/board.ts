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
  levelThen: 'Then',
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
  replay: {
    label: 'Replay',
    play: 'Play',
    pause: 'Pause',
    month: 'As of the month',
    step: 'Step',
    steps: { month: 'by month', quarter: 'by quarter', year: 'by year' },
    now: 'Back to now',
  },
  moving: { nearer: 'Nearer', farther: 'Farther', whole: 'Show all' },
  map: {
    picture: (ties: number) =>
      `${count(ties)} ties on a map of states. Arrow keys move it, + and − bring it nearer and farther, 0 shows all; Tab goes from tie to tie.`,
    legend:
      'Blue, whole line: closer; orange, dashed: apart; grey, dotted: nothing known. The wider, the more is told. Each actor stands at the state in which it is at home, at a point within it.',
    beside: 'Not on the map',
    allShown: 'All ties are on the map.',
    nowhere: 'One of the two is at home in no state that is known:',
    within: 'Both are at home in one state:',
    first: (shown: number, total: number) =>
      `The first ${count(shown)} of ${count(total)} ties are drawn; the table has all.`,
    noOutlines: 'The outlines of the states could not be loaded. The ties stand in the table below.',
  },
  network: {
    picture: (actors: number, ties: number) =>
      `${count(actors)} actors and ${count(ties)} ties as a network. Arrow keys move it, + and − bring it nearer and farther, 0 shows all.`,
    list: 'Actors by how much is told of them',
    tiesOf: (n: number) => (n === 1 ? '1 tie' : `${count(n)} ties`),
    laying: 'The network is being laid out …',
    legend:
      'Blue, whole line: closer; orange, dashed: apart; grey: nothing known. The wider, the more is told. Round: states; on edge: all others. Those who are tied stand near each other; place means nothing else.',
    heavy: 'With so many ties, lines are left out while you move; choose an actor to see its own.',
    noPainting:
      'This browser does not paint with WebGL 2, which the network needs. The same ties stand in the table below.',
    first: (shown: number, total: number) => `Only the first ${count(shown)} of ${count(total)} ties are drawn.`,
  },
}
