#!/usr/bin/env node
import { runCommandLine } from './run-command-line.ts'
import { terminalIo } from './terminal-io.ts'

await runCommandLine(process.argv.slice(2), terminalIo())
