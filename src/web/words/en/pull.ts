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
    told: 'told, and no more',
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
  camps: 'Who stands with whom',
  campsPicture: (actors: number, ties: number) =>
    `${count(actors)} actors in two camps, and ${count(ties)} ties between them`,
  campsLegend:
    'Circles are one camp, squares the other. Blue lines: warm ties; orange dashes: cold ones; thick: at odds with the camps.',
  line: (index: number, ties: number, exact: boolean) =>
    `${count(index)} of ${count(ties)} ties are at odds${exact ? ', and no other camps have fewer' : ''}.`,
}
