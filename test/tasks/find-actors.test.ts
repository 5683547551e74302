import { beforeAll, describe, expect, it } from 'vitest'
import type { Registry } from '../../src/model/registry.ts'
import { findActors, listActors } from '../../src/tasks/find-actors.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'

let registry: Registry
beforeAll(() => {
  registry = loadRegistry()
})

describe('findActors', () => {
  it('gives the person read and the state meant', () => {
    const found = findActors(registry, 'Bashar al-Assad', { date: '2024-05-30' })
    expect(found.actors.map((actor) => actor.id)).toEqual(['bashar-al-assad', 'SYR'])
    expect(found.near).toEqual([])
  })

  it('takes ids', () => {
    expect(findActors(registry, 'bashar-al-assad', { date: '2025-06' }).resolution).toMatchObject({
      id: 'bashar-al-assad',
    })
    expect(findActors(registry, 'IRN', { date: null }).resolution).toMatchObject({ id: 'IRN' })
  })

  it('offers names that a slip parts from the one asked for', () => {
    const found = findActors(registry, 'Hesbollah', { date: null })
    expect(found.resolution.kind).toBe('unknown')
    expect(found.near.map((actor) => actor.id)).toContain('hezbollah')
    expect(findActors(registry, 'xq', { date: null }).near).toEqual([])
  })
})

describe('listActors', () => {
  it('filters by kind and by state', () => {
    const outlets = listActors(registry, { kind: 'outlet', state: 'SYR' }).map((actor) => actor.id)
    expect(outlets).toContain('sana')
    expect(outlets).not.toContain('irna')
    expect(listActors(registry, { kind: 'state' }).length).toBeGreaterThan(190)
  })
})
