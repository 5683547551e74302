import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Debian's Chromium, or another one on the PATH. */
export function openBrowser(): Promise<Browser> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const executablePath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
  if (executablePath === undefined) {
    throw new Error(
      `The page is tried in a real browser: install Debian's package "chromium". None of ${NAMES.join(', ')} is on the PATH.`,
    )
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}
