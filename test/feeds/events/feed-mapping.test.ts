import { describe, expect, it } from 'vitest'
import { feedMapping } from '../../../src/feeds/events/feed-mapping.ts'
import { mappedLayout } from '../../../src/feeds/events/mapped-layout.ts'

const EVENTS = `feed: mine
day: date
source: {column: src, codes: iso3}
target: {column: tgt, codes: iso3}
code: {column: cameo, scale: cameo}`
const INDICATORS = `feed: trade
kind: indicators
period: year
source: {column: a, codes: cow}
figures: [{column: v, name: imports, unit: USD}]`

describe('feedMapping', () => {
  it.each([
    ['[1, 2]', /needs entries such as feed/],
    ['feed: {', /^m\.yaml is no YAML: /],
    [EVENTS.replace('mine', 'My Feed'), /feed needs a name of small letters, digits and hyphens, got "My Feed"/],
    [EVENTS.replace('mine', 'claims'), /claims is the name of what the documents of a case tell/],
    [EVENTS.replace('day:', 'dya:'), /it has no entry dya; did you mean day\?/],
    [EVENTS.replace('iso3}', 'iso4}'), /source\.codes is "iso4", and may be cameo, keds, cow/],
    [EVENTS.replace(', codes: iso3', ''), /source\.codes needs to tell what its codes are/],
    [EVENTS.replace(', scale: cameo', ', scale: idea'), /code\.scale is "idea"/],
    [EVENTS.replace(/\ncode.*/, ''), /it needs code or intensity/],
    [EVENTS.replace(/\ntarget.*/, ''), /it needs target/],
    [EVENTS.replace('day: date', 'day: {colum: date}'), /day needs a column/],
    [`${EVENTS}\ndelimiter: ab`, /delimiter needs one sign, or tab; got "ab"/],
    [`${EVENTS}\nnothing: {a: 1}`, /nothing needs a text or a list of texts/],
    [INDICATORS.replace('trade', 'gdelt'), /the feed gdelt has events, no indicators/],
    [INDICATORS.replace(/\nfigures.*/, ''), /figures needs a list of column, name and unit/],
    [INDICATORS.replace(', unit: USD', ''), /figures, number 1 needs unit/],
    [
      INDICATORS.replace('period: year', 'period: {column: year, precision: week}'),
      /period\.precision is "week", and may be year, month, day/,
    ],
    [INDICATORS.replace('period: year', 'period: {column: year, plus: x}'), /period\.plus needs a whole number/],
  ])('tells what is wrong with %j', (text, sentence) => {
    expect(() => feedMapping('m.yaml', text)).toThrow(sentence)
  })

  it('leaves out what may be left out', () => {
    expect(feedMapping('m.yaml', EVENTS)).toMatchObject({
      kind: 'events',
      delimiter: null,
      columns: null,
      key: [],
      until: null,
      intensity: null,
      figures: [],
    })
    expect(feedMapping('m.yaml', `${INDICATORS}\ndelimiter: tab`)).toMatchObject({ delimiter: '\t', target: null })
  })
})

describe('mappedLayout', () => {
  it('writes formats of days as the engine has them, and finds columns in any case', () => {
    const mapping = feedMapping('m.yaml', EVENTS.replace('day: date', 'day: {column: DATE, format: DD-Mon-YYYY hh:mm}'))
    const layout = mappedLayout(mapping, ',', ['Date', 'src', 'tgt', 'cameo', '', ''], 'f.csv')
    expect(layout.rows).toMatchObject({ day: { cell: { column: 'Date' }, formats: ['%d-%b-%Y %H:%M'] } })
    expect(layout.file.columns).toEqual(['Date', 'src', 'tgt', 'cameo', '#5', '#6'])
    expect(layout.key).toEqual({ kind: 'content' })
  })

  it('takes names of columns from the mapping where the file has none', () => {
    const mapping = feedMapping('m.yaml', `${EVENTS}\ncolumns: [date, src, tgt, cameo]\nkey: [src, date]`)
    const layout = mappedLayout(mapping, ',', ['2024-05-30', 'IRN', 'SYR', '042'], 'f.csv')
    expect(layout).toMatchObject({ file: { header: false }, key: { kind: 'id', column: 'src', with: ['date'] } })
    expect(() => mappedLayout(mapping, ',', ['2024-05-30', 'IRN'], 'f.csv')).toThrow(
      'f.csv has 2 columns in its first line; m.yaml lists 4.',
    )
  })
})
