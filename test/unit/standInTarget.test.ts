import { describe, expect, it } from 'vitest'
import { targetIn } from '../../server/stand-in/painter/edit/target.ts'

describe('what an edit is about', () => {
  it.each([
    ['make the tree red', ['tree']],
    ['the trees should be redder', ['tree']],
    ['make the boat on the green sea blue', ['boat']],
    ['make the cat on the sofa black', ['cat']],
    ['make the tree and the house darker', ['tree', 'house']],
    ['make the windows of the lighthouse warmer', ['window']],
    ['make the tree red but leave the sky alone', ['tree']],
    ['keep the boat as it is, make the sun red', ['sun']],
    ['make the sky behind the tree pink', ['sky']],
    ['make the boat orange', ['boat']],
    ['make the orange blue', ['orange']],
    ['make the mountains as blue as the sea', ['mountain']],
  ])('is in "%s" %j', (feedback, parts) => {
    expect(targetIn(feedback)?.parts).toEqual(parts)
  })

  it.each(['warmer', 'make it orange', 'make everything but the boat darker', 'surprise me'])(
    'is no single thing in "%s"',
    (feedback) => {
      expect(targetIn(feedback)).toBeUndefined()
    },
  )

  it.each([
    ['make the whole picture warmer, like a sunset at sea'],
    ['blur the background behind the boat'],
  ])('stops listening after the picture or a region in "%s"', (feedback) => {
    expect(targetIn(feedback)).toBeUndefined()
  })

  it('keeps to the side of the picture that is named with the thing', () => {
    expect(targetIn('make the tree on the left red')).toMatchObject({
      parts: ['tree'],
      within: 'left',
    })
  })
})
