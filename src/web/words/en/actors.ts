import { count } from '../count.ts'

/** The page of actors. */
export const ACTORS = {
  title: 'Actors',
  lead: 'Whom a name means on a date, and who is known.',
  name: 'A name, a phrase or an id',
  example: 'the Syrian Prime Minister',
  find: 'Find',
  on: 'On the day',
  kind: 'Kind',
  anyKind: 'any kind',
  kinds: {
    state: 'state',
    person: 'person',
    office: 'office',
    organisation: 'organisation',
    'armed-group': 'armed group',
    'group-of-states': 'group of states',
    outlet: 'outlet',
    people: 'people',
  },
  means: (id: string, office: string | null) => `Counts as ${id}${office === null ? '' : `, as ${office}`}.`,
  ambiguous: 'It may mean several:',
  unknown: 'Nobody is called so. Names like it:',
  shown: (shown: number, total: number) => `${count(shown)} of ${count(total)}`,
  ties: 'its ties',
  moreNames: (n: number) => `and ${count(n)} more`,
  partOf: (of: string, as: string | null, from: string | null, to: string | null) =>
    `${as ?? 'part'} of ${of}${from === null ? '' : ` since ${from}`}${to === null ? '' : ` until ${to}`}`,
  speaksFor: (ids: string) => `speaks for ${ids}`,
  members: (ids: string) => `members: ${ids}`,
}
