import { describe, expect, it } from 'vitest'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

function timesOf(text: string, published = '2024-06-15'): readonly string[] {
  return readThrough({ id: 'd', title: '', publisher: null, published, text }, vocabulary).times.map((time) => time.iso)
}

describe('findTimes', () => {
  it.each([
    ['On 24 November 2015 a jet was shot down.', ['2015-11-24']],
    ['In the spring of 2020 the border was shut.', ['2020-03/2020-05']],
    ['They met from 2011 to 2014.', ['2011/2014']],
    ['It has been so since 2011.', ['2011/..']],
    ['Trade fell last year.', ['2023']],
    ['The ministers met yesterday.', ['2024-06-14']],
    ['This January they signed.', ['2024-01']],
    ['In the 1990s they traded.', ['1990/1999']],
    ['There were 2015 soldiers in the camp.', []],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual(times)
  })

  it('counts months from the year the story is in', () => {
    expect(timesOf('In May 2017 the dispute began. In June the border was shut.')).toEqual(['2017-05', '2017-06'])
  })

  it('takes "that year" and "that month" for those of the story', () => {
    expect(timesOf('In May 2017 the dispute began. On 3 April of that year they had met.').at(-1)).toBe('2017-04-03')
    expect(timesOf('In May 2017 the dispute began.\n\nThat June the border was shut.').at(-1)).toBe('2017-06')
  })

  it('counts months from the day of writing where a paragraph has told of no year', () => {
    expect(timesOf('In May 2017 the dispute began.\n\nIn March the ministers met.').at(-1)).toBe('2024-03')
  })

  it('does not move the story to a time that is only said in passing', () => {
    expect(timesOf('In May 2017 they met for the first time since 1975. In June they met again.').at(-1)).toBe(
      '2017-06',
    )
  })

  it('counts what came later from where the story is', () => {
    expect(timesOf('On 3 March 2014 he left. Two days later he came back.')).toEqual(['2014-03-03', '2014-03-05'])
  })
})
