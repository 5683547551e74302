import { expect, it } from 'vitest'
import { dictionaryDate } from '../../../src/feeds/actors/dictionary-date.ts'

it.each([
  ['790101-891231', '1979-01-01', '1989-12-31'],
  ['20070101-20161231', '2007-01-01', '2016-12-31'],
  ['010120 - 090119', '2001-01-20', '2009-01-19'],
  ['>20070101', '2007-01-01', null],
  ['<001231', null, '2000-12-31'],
  ['991010', '1999-10-10', null],
  ['', null, null],
])('%s runs from %s to %s', (text, from, to) => {
  expect(dictionaryDate(text)).toEqual({ from, to })
})

it.each(['2004017-20061201', '991301', 'then', '>', '790101-891231-900101', '790101-'])('%s is no interval', (text) => {
  expect(dictionaryDate(text)).toBeNull()
})
