import { expect, it } from 'vitest'
import { cameoActorCode } from '../../../src/feeds/actors/cameo-actor-code.ts'

it.each([
  ['IRN', { home: 'IRN', official: true, sector: null }],
  ['IRNGOV', { home: 'IRN', official: true, sector: 'government' }],
  ['IRNGOVMIL', { home: 'IRN', official: true, sector: 'government' }],
  ['LBNREBHEZ', { home: 'LBN', official: false, sector: 'rebels' }],
  ['IRNELIGOV', { home: 'IRN', official: false, sector: 'former' }],
  ['ROMMIL', { home: 'ROU', official: true, sector: 'army' }],
  ['PALREB', { home: 'PSE', official: false, sector: 'rebels' }],
  ['IGOUNO', { home: 'un', official: true, sector: 'igo' }],
  ['REB', { home: null, official: false, sector: 'rebels' }],
  ['---', null],
  ['AB', null],
])('reads %s', (code, actor) => {
  expect(cameoActorCode(code)).toEqual(actor)
})
