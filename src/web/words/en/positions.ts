import type { PositionsAnswer } from '../../../api/contract.ts'
import { count } from '../count.ts'

type StepKind = PositionsAnswer['history'][number]['kind']
const STEPS: Partial<Record<StepKind, (actor: string | null) => string>> = {
  positions: () => 'began it',
  issue: () => 'named the issue and its ends',
  stand: (actor) => `put ${actor} right`,
  without: (actor) => `left ${actor} out`,
  'put-away': () => 'put it away',
  undo: () => 'took a step back',
}

/** The page of positions. */
export const POSITIONS = {
  title: 'Where an issue is heading',
  lead: 'Who wants what, how much it matters to them, what they can bring to bear; and where a bargain among them would end. A model, no finding.',
  empty: 'This case keeps no positions yet. Begin in one of these ways, then put right what is wrong:',
  more: 'Another issue',
  propose: 'As the claims of the case suggest',
  proposeNeeds: 'Needs a tie: choose two actors on the board first.',
  proposeNote: 'How close the two should stand, with the passages beside each number.',
  example: (name: string) => `The bundled example: ${name}`,
  file: 'Drop a file here, or choose one (.yaml, .csv)',
  paste: 'Paste it instead',
  pasteLabel: 'YAML or CSV, as docs/positions.md has it',
  take: 'Take it',
  tooLong: (name: string) => `${name} is longer than any file of positions.`,
  issue: 'Issue',
  rule: 'Who gives way',
  rules: { corrected: 'as the paper has it', published: 'as the published code has it' },
  away: (issue: string) => `${issue} (put away)`,
  isAway: (issue: string) => `“${issue}” is put away.`,
  bringBack: 'Bring it back',
  putAway: 'Put away',
  undo: 'Undo my last change',
  rename: 'Names',
  save: 'Keep',
  asYaml: 'YAML',
  asOf: (day: string) => `as of ${day}`,
  end: (at: number, axis: string | null) => `What ${at} means${axis === null ? '' : ` on ${axis}`}`,
  past: 'A past day is only looked at: take the date out to change something.',
  keys: (moving: number, rest: number) =>
    `Drag an actor along its line, or move it with the arrow keys. ${count(moving)} draws while you move, ${count(rest)} at rest. Each change is kept, with who and when.`,
  legend:
    'Rings: where each stands, larger with more weight, over the range it may lie in; arrows: where it ends. Below: the forecast over all draws; line: inputs at their likeliest; dots: before they bargain; bar beneath: 90 of 100 draws.',
  legendSpatial:
    'Rings: where each stands, larger with more weight, over the range it may lie in. Below: the forecast over all draws; line: inputs at their likeliest; bar beneath: 90 of 100 draws.',
  standsPicture: (axis: string, actors: number) => `${count(actors)} actors on the axis of ${axis}`,
  forecastPicture: (axis: string) => `How the forecast spreads over the axis of ${axis}`,
  place: (name: string) => `Place of ${name}`,
  at: (likely: number, low: number, high: number) => `${likely}, between ${low} and ${high}`,
  table: 'All numbers that go in',
  actor: 'Who',
  capability: 'Capability',
  salience: 'Salience',
  position: 'Position',
  weight: 'Weight',
  ends: 'Ends at',
  odds: 'Prevails',
  fields:
    'At least, most likely, at most. Capability: what it can bring to bear, in a unit that is the same for all; salience: how much the issue matters to it, from 0 to 1. A name opens what its numbers are drawn from.',
  parts: { low: 'at least', likely: 'most likely', high: 'at most' },
  of: (what: string, name: string, axis: string | null = null) =>
    `${what} of ${name}${axis === null ? '' : ` on ${axis}`}`,
  leaveOut: 'leave out',
  leaveOutName: (name: string) => `Leave out ${name}`,
  add: 'One more who has a say',
  addIt: 'Add',
  noGrounds: 'Nothing is written down of what these numbers are drawn from.',
  notHere: (name: string) => `${name} is not in this case`,
  outcomes: { median: 'Median', mean: 'Weighted mean', expected: 'Expected place' },
  goes: (now: string | null, likely: string) => (now === null ? `${likely}.` : `${now} now, ${likely} in the end.`),
  spread: (draws: number, mean: string, low: string, high: string) =>
    `Over ${count(draws)} draws: ${mean} on average, 90 of 100 between ${low} and ${high}.`,
  rounds: (n: number, settled: boolean) =>
    settled ? `Settled after ${count(n)} rounds.` : `Some still move after ${count(n)} rounds.`,
  influences: 'What moves it most',
  up: 'up with',
  down: 'down with',
  history: (n: number) => (n === 1 ? 'One step' : `${count(n)} steps`),
  step: (kind: StepKind, actor: string | null, by: string, at: string) =>
    `${at}: ${by} ${STEPS[kind]?.(actor) ?? kind}`,
}
