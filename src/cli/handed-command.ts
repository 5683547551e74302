import { z } from 'zod'

/** A command line that is handed to the server that holds the case, with what it sees of the terminal it was typed in. */
export const HANDED_COMMAND = z.strictObject({
  args: z.array(z.string()).max(100_000),
  cwd: z
    .string()
    .startsWith('/')
    .or(z.string().regex(/^[A-Za-z]:[\\/]/)),
  env: z.record(z.string(), z.string()),
  columns: z.number().int().min(1).max(10_000),
  color: z.boolean(),
  /** width of the terminal that stderr is; null where it is none */
  terminal: z.number().int().min(1).max(10_000).nullable(),
})
export type HandedCommand = z.infer<typeof HANDED_COMMAND>

/** What comes back of it, an object a line: first its name, last its exit status. */
export const HANDED_LINE = z.union([
  z.strictObject({ id: z.string() }),
  z.strictObject({ out: z.string() }),
  z.strictObject({ err: z.string() }),
  /** for the terminal alone: a progress line that is drawn again */
  z.strictObject({ draw: z.string() }),
  z.strictObject({ wants: z.literal('input') }),
  z.strictObject({ exit: z.number().int() }),
])
export type HandedLine = z.infer<typeof HANDED_LINE>

/** What a command may know of the environment it was typed in. */
export function handedEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value !== undefined && (name === 'USER' || name.startsWith('ENTENTE_')) ? [[name, value]] : [],
    ),
  )
}
