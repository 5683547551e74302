import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultBriefName, formatOf, makeBrief, writeBrief } from '../../src/tasks/write-brief.ts'
import { registry, smallCase } from '../analysis/brief/small-case.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('writeBrief', () => {
  it.each([
    ['html', /^<!doctype html>/],
    ['md', /^# How Ostland and Vestria stand/],
    ['json', /^\{\n {2}"tie"/],
  ] as const)('writes %s into a folder that was not there', async (format, start) => {
    const brief = makeBrief(['VES', 'OST'], smallCase, registry, null, smallCase.made)
    const path = join(folder, 'new', `brief.${format}`)
    await writeBrief(brief, path, format)
    expect(await readFile(path, 'utf8')).toMatch(start)
  })

  it('says which file it could not write', async () => {
    const brief = makeBrief(['VES', 'OST'], smallCase, registry, null, smallCase.made)
    await expect(writeBrief(brief, folder, 'md')).rejects.toThrow(`cannot be written to ${folder}`)
  })
})

describe('formatOf', () => {
  it('goes by the ending', () => {
    expect(['a.html', 'b.HTM', 'c.md', 'd.json', 'e.pdf', 'f.DOCX'].map(formatOf)).toEqual([
      'html',
      'html',
      'md',
      'json',
      'pdf',
      'docx',
    ])
    expect(() => formatOf('brief.odt')).toThrow(/\.docx, \.pdf or \.json/)
  })
})

describe('defaultBriefName', () => {
  it('is made of the ids in order and nothing that leaves the folder', () => {
    expect(defaultBriefName(['SYR', 'IRN'], 'html')).toBe('brief-IRN-SYR.html')
    expect(defaultBriefName(['../x', 'IRN'], 'md')).toBe('brief-x-IRN.md')
  })
})
