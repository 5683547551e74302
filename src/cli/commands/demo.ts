import { join, relative, resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { ExampleName } from '../../tasks/demo.ts'
import type { Io, RunCommandLine } from '../io.ts'
import { portOf } from './serve.ts'

interface DemoFlags {
  readonly case?: string
  readonly examples: ExampleName
  readonly tie?: string
  readonly serve?: boolean
  readonly port: string
}

/** `entente demo`: a bundled case, from texts to an assessment and a brief. */
export function demoCommand(io: Io, run: RunCommandLine): Command {
  return new Command('demo')
    .description('read a bundled case, print where the tie stands, write the brief')
    .addOption(new Option('--examples <name>', 'which one').choices(['syria-iran', 'saudi-iran']).default('syria-iran'))
    .option('--tie <A,B>', 'another tie told of in the same texts: Syria,Russia')
    .option('--case <dir>', 'where to keep the case; else ./out/demo-NAME')
    .option('--serve', 'then open the case as a page in the browser')
    .option('--port <n>', 'where that listens; 0 for any port that is free', '4680')
    .action((flags: DemoFlags) => demo(flags, io, run))
}

async function demo(flags: DemoFlags, io: Io, run: RunCommandLine): Promise<void> {
  const [
    { takeCase },
    task,
    { progress },
    { assessmentScreen },
    { tieCharts },
    { shiftLines },
    { explanationsBlock },
    { keptOutlookLines },
  ] = await Promise.all([
    import('../take-case.ts'),
    import('../../tasks/demo.ts'),
    import('../progress.ts'),
    import('../assessment-screen.ts'),
    import('../tie-screen.ts'),
    import('../shifts-screen.ts'),
    import('../explanations-screen.ts'),
    import('../outlook-screen.ts'),
  ])
  const folder = resolve(io.cwd, flags.case ?? join('out', `demo-${flags.examples}`))
  const tie = flags.tie === undefined ? task.EXAMPLES[flags.examples] : await askedTie(flags.tie)
  const taken = await takeCase(folder, io, { create: true })
  const { store } = taken
  try {
    const line = progress(io, 'Reading')
    let done = 0
    for await (const step of task.addExample(flags.examples, store, folder, io.now)) {
      if (step.kind === 'problem') line.say(step.message)
      else if (step.kind === 'read') line.at(++done, step.document.title)
    }
    line.done()
    io.stderr(
      done === 0 ? 'All texts were read before.\n' : `${done} texts read into ${relative(io.cwd, folder) || '.'}.\n`,
    )
    const brief = join(folder, flags.tie === undefined ? 'brief.html' : `brief-${[...tie].sort().join('-')}.html`)
    const { assessment, measure, shifts, outlook, explanations } = await task.assessCase(store, tie, brief, io.now())
    const here = (path: string) => relative(io.cwd, path) || '.'
    const next = [
      `The brief, with every passage: ${here(brief)}`,
      `Next: ./entente claims --case ${here(folder)} --tie ${tie.join(',')} --direction apart`,
      `      ./entente brief --case ${here(folder)} --tie ${tie.join(',')} --as-of 2023 --out then.html`,
      `      ./entente tie ${tie.join(' ')} --case ${here(folder)} --out tie.html`,
      `      ./entente shifts ${tie.join(' ')} --case ${here(folder)}`,
      ...(explanations.length === 0 ? [] : [`      ./entente explain --case ${here(folder)}`]),
      `      ./entente outlook ${tie.join(' ')}${flags.examples === 'syria-iran' ? ' --as-of 2024-08-20' : ''} --case ${here(folder)}`,
      `      ./entente serve --case ${here(folder)}   the same as a page in the browser`,
      `      ./entente brief your-paper.pdf --tie Syria,Iran`,
    ]
    const style = { columns: io.columns, color: io.color }
    io.stdout(assessmentScreen(assessment, { ...style, next: [] }))
    if (measure !== null) io.stdout(`${tieCharts(measure, style)}\n`)
    if (shifts !== null) io.stdout(`${shiftLines(shifts, style)}\n`)
    for (const report of explanations) io.stdout(`${explanationsBlock(report, style)}\n`)
    if (outlook.kept.length > 0) io.stdout(`${keptOutlookLines(outlook.kept, io.columns)}\n`)
    io.stdout(next.map((line) => `${line}\n`).join(''))
  } finally {
    taken.close()
  }
  if (flags.serve !== true) return
  const { serveCase } = await import('../serve-case.ts')
  await serveCase(folder, { host: '127.0.0.1', port: portOf(flags.port), open: `tie?actors=${tie.join(',')}` }, io, run)
}

async function askedTie(text: string): Promise<readonly [string, string]> {
  const [{ loadRegistry }, { resolveTie }] = await Promise.all([
    import('../../tasks/load-registry.ts'),
    import('../../tasks/resolve-tie.ts'),
  ])
  return resolveTie(text, loadRegistry(), null)
}
