import { expect, it } from 'vitest'
import { loadRegistry } from '../../src/tasks/load-registry.ts'

it('loads the tables that come with the package', () => {
  const registry = loadRegistry()
  expect(registry.actors.size).toBeGreaterThan(1000)
  expect(registry.actors.get('IRN')?.kind).toBe('state')
  expect(registry.standsFor('irgc', null)).toBe('IRN')
  expect(registry.standsFor('sana', null)).toBe('SYR')
  expect(registry.standsFor('al-manar', null)).toBe('hezbollah')
  expect(registry.standsFor('iran-international', '2023')).toBe('iran-international')
  expect(registry.standsFor('bashar-al-assad', '2024-05-30')).toBe('SYR')
  expect(registry.standsFor('bashar-al-assad', '2025-02')).toBe('bashar-al-assad')
  expect(registry.standsFor('bashar-al-assad', null)).toBe('SYR')
  expect(registry.standsFor('taliban', '2022-05')).toBe('AFG')
  expect(registry.standsFor('taliban', '2005')).toBe('taliban')
})
