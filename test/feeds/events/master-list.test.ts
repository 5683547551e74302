import { describe, expect, it } from 'vitest'
import { masterList } from '../../../src/feeds/events/master-list.ts'

const SUM = 'c7b0d6b7b5d0d5e3ae2f3c1b1a4e9f00'

describe('masterList', () => {
  it('reads the lists of GDELT 2.0, whose mentions and graph files are left out', () => {
    const text = `318084 ${SUM} http://data.example.org/gdeltv2/20150218230000.export.CSV.zip
16768118 ${SUM} http://data.example.org/gdeltv2/20150218230000.gkg.csv.zip
`
    expect(masterList('/data/masterfilelist.txt', text)).toEqual([
      { path: '/data/20150218230000.export.CSV.zip', bytes: 318084, md5: SUM },
    ])
  })

  it('reads the sums and sizes of GDELT 1.0', () => {
    expect(masterList('/d/md5sums', `${SUM}  20130402.export.CSV.zip\n${SUM}  2005.zip\n${SUM}  200601.zip\n`)).toEqual(
      [
        { path: '/d/20130402.export.CSV.zip', bytes: null, md5: SUM },
        { path: '/d/2005.zip', bytes: null, md5: SUM },
        { path: '/d/200601.zip', bytes: null, md5: SUM },
      ],
    )
    expect(masterList('/d/filesizes', '12345 20130402.export.CSV.zip\n')).toMatchObject([{ bytes: 12345, md5: null }])
  })

  it.each([
    '',
    'a,b,c\n1,2,3\n',
    '20130402.export.CSV.zip\n',
    `${SUM} notes.txt\n`,
    `${SUM} 7 x 2005.zip\n`,
    `7 ${SUM} a.gkg.csv.zip\n`,
  ])('is null for what is no such list: %j', (text) => expect(masterList('/d/x', text)).toBeNull())
})
