import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PATIENCE_MS = 10_000

/** A case served by the command line, in a process of its own. */
export interface ServedCase {
  readonly address: string
  end(): Promise<void>
}

export async function serveFolder(folder: string): Promise<ServedCase> {
  const entente = fileURLToPath(new URL('../entente', import.meta.url))
  const child = spawn(entente, ['serve', '--case', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const end = () => void child.kill('SIGINT')
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const address = await new Promise<string>((told, fail) => {
    let said = ''
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      const [line] = said.match(/^http\S+/m) ?? []
      if (line !== undefined) told(line)
    })
    child.once('exit', (code) => fail(new Error(`entente serve ended with ${code}.`)))
  })
  return {
    address,
    async end() {
      process.off('exit', kill)
      end()
      // what it still reckons for a page that was left is not waited for
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      await ended
      clearTimeout(late)
    },
  }
}
