import { expect, it } from 'vitest'
import { plainSvg } from '../../../../src/analysis/brief/paper/plain-svg.ts'

it('leaves nothing of a picture that only a browser understands', () => {
  const drawn = `<svg width="20" height="10" style="--x:1"><style>a{b:c}</style><title>t</title><a href="#x"><rect class="r" style="fill:var(--apart);transition:1s" stroke="currentColor" fill="url(#hatch-gap)"></rect></a></svg>`
  const plain = plainSvg(drawn)
  expect(plain).toMatchObject({ width: 20, height: 10 })
  expect(plain?.svg).not.toMatch(/var\(|currentColor|<style|<a |style=|class=/)
  expect(plain?.svg).toContain('fill="#c2641a"')
  expect(plain?.svg).toContain('id="hatch-gap"')
  expect(plainSvg('<p>no picture</p>')).toBeNull()
})
