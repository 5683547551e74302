import { fileURLToPath } from 'node:url'
import type { Io } from './io.ts'
import { packageVersion } from './package-version.ts'

/** Serves a case until somebody presses Ctrl-C; makes it where there is none. */
export async function serveCase(
  folder: string,
  { host, port, open = '' }: { readonly host: string; readonly port: number; readonly open?: string },
  io: Io,
): Promise<void> {
  const [{ openCase, sayServed }, { isLoopback, startServer }] = await Promise.all([
    import('../tasks/open-case.ts'),
    import('../api/start-server.ts'),
  ])
  const store = await openCase(folder, io.now(), { create: true })
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
    const forget = await sayServed(folder, server.address)
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
    await server.close()
  } finally {
    store.close()
  }
}
