import { describe, expect, it } from 'vitest'
import { typeset, widthOf, wrap } from '../../server/stand-in/painter/font/typeset.ts'

const glyphs = (svg: string) => svg.match(/<path /g)?.length ?? 0
const bars = (svg: string) => svg.match(/<rect /g)?.length ?? 0

describe('type in the painter’s pictures', () => {
  it('is set as outlines, accents and all', () => {
    const { svg, width } = typeset('Žluť é', 20, '#000000')
    expect(glyphs(svg)).toBe(5)
    expect(bars(svg)).toBe(0)
    expect(width).toBeCloseTo(widthOf('Žluť é', 20))
  })

  it('is a bar where the font has no letter, or letters would have to be joined', () => {
    const { svg } = typeset('灯塔 منارة', 20, '#000000')
    expect(glyphs(svg)).toBe(0)
    expect(bars(svg)).toBe(7)
  })

  it('leaves out what is invisible', () => {
    expect(typeset('a\u200d\ufe0f\u0007b', 20, '#000000').width).toBeCloseTo(widthOf('ab', 20))
  })

  it('never lets markup of a text into the drawing', () => {
    expect(typeset('<script>"&', 20, '#000000').svg).not.toMatch(/script|&/)
  })

  it('scales with its size', () => {
    expect(widthOf('stand-in', 30)).toBeCloseTo(2 * widthOf('stand-in', 15))
  })

  it.each([
    ['words', 'a lighthouse on a cliff '.repeat(200)],
    ['one long word', 'lighthouse'.repeat(400)],
  ])('breaks %s into lines that fit, and says that there is more', (_what, text) => {
    const lines = wrap(text, 15, 400, 2)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(widthOf(line, 15)).toBeLessThanOrEqual(400)
    expect(lines[1]).toMatch(/…$/)
  })

  it('leaves short text as it is', () => {
    expect(wrap('  a \n boat ', 15, 400, 2)).toEqual(['a boat'])
  })
})
