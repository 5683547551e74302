import type { PositionsInput, UncertainValue } from '../../model/positions-input.ts'

/** A file of positions as YAML, with its evidence beside each actor, as `positionsFile` reads it. */
export function positionsYaml({ issue, asOf, axes, actors }: PositionsInput): string {
  const lines = [
    '# Put right what is wrong: numbers as 4, [3, 5] (from, to) or [3, 4, 5] (from, likeliest, to).',
    '# capability: what it can bring to bear, in a unit that is the same for all; salience: how much the issue matters to it, 0 to 1.',
    `issue: ${text(issue)}`,
    ...(asOf === null ? [] : [`asOf: "${asOf}"`]),
    'axes:',
    ...axes.flatMap(({ name, from, to }) => [
      `  - name: ${text(name)}`,
      `    from: { at: ${from.at}, means: ${text(from.means)} }`,
      `    to: { at: ${to.at}, means: ${text(to.means)} }`,
    ]),
    'actors:',
    ...actors.flatMap(({ actor, name, capability, salience, position, evidence }) => [
      `  - actor: ${text(actor)}${actor === name ? '' : ` # ${name.replace(/\s+/g, ' ')}`}`,
      `    capability: ${value(capability)}`,
      ...byAxis('salience', salience, axes),
      ...byAxis('position', position, axes),
      ...(evidence.length === 0 ? [] : ['    evidence:']),
      ...evidence.flatMap(({ says, claims = [], documents = [] }) => [
        `      - says: ${text(says)}`,
        ...(claims.length === 0 ? [] : [`        claims: [${claims.map(text).join(', ')}]`]),
        ...(documents.length === 0 ? [] : [`        documents: [${documents.map(text).join(', ')}]`]),
      ]),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function byAxis(what: string, values: readonly UncertainValue[], axes: PositionsInput['axes']): readonly string[] {
  const [only] = values
  if (axes.length === 1 && only !== undefined) return [`    ${what}: ${value(only)}`]
  return [`    ${what}:`, ...axes.map(({ name }, i) => `      ${text(name)}: ${value(values[i] as UncertainValue)}`)]
}

function value({ low, likely, high }: UncertainValue): string {
  return low === high ? `${likely}` : `[${low}, ${likely}, ${high}]`
}

/** Double-quoted, as JSON and YAML have it alike. */
function text(words: string): string {
  return JSON.stringify(words)
}
