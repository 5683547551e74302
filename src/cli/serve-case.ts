import { fileURLToPath } from 'node:url'
import { EntenteError } from '../model/error.ts'
import type { Io, RunCommandLine } from './io.ts'
import { packageVersion } from './package-version.ts'
import { takeCase } from './take-case.ts'

interface ServeOptions {
  readonly host: string
  readonly port: number
  /** what of the page is opened first */
  readonly open?: string
}

/**
 * Serves a case until somebody presses Ctrl-C; makes it where there is none. Command lines that find it held are carried out here.
 *
 * @param run what they are carried out with
 */
export async function serveCase(
  folder: string,
  { host, port, open = '' }: ServeOptions,
  io: Io,
  run: RunCommandLine,
): Promise<void> {
  const [{ isLoopback, startServer }, { sayServed, servedCase }, { serveCommands }] = await Promise.all([
    import('../api/start-server.ts'),
    import('../tasks/served-case.ts'),
    import('./serve-commands.ts'),
  ])
  const { store, held, close } = await takeCase(folder, io, { create: true, handOver: false })
  if (held) {
    const address = (await servedCase(folder))?.address
    if (address === undefined) throw new EntenteError('conflict', `The case ${folder} is served already.`)
    io.stdout(`${address}${open}\n`)
    io.stderr('It was served there already.\n')
    return
  }
  try {
    const server = await startServer({
      store,
      folder,
      page: fileURLToPath(new URL('../../dist/web', import.meta.url)),
      host,
      port,
      version: packageVersion(),
      user: io.env.USER ?? 'unknown',
      now: io.now,
      log: (message) => io.stderr(`${message}\n`),
    })
    const commands = await serveCommands({ store, folder, now: io.now, run })
    const { port: at, token } = commands
    const forget = await sayServed(folder, { pid: process.pid, address: server.address, port: at, token })
    io.stdout(`${server.address}${open}\n`)
    if (!isLoopback(host)) {
      io.stderr(`Whoever reaches ${host} can read this case and judge its claims: there is no password.\n`)
    }
    io.stderr('Ctrl-C ends it.\n')
    await new Promise<void>((done) => {
      if (io.onInterrupt === undefined) done()
      else io.onInterrupt(done)
    })
    await forget()
    await commands.close()
    await server.close()
  } finally {
    close()
  }
}
