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
}
