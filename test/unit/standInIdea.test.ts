import { describe, expect, it } from 'vitest'
import { readIdea } from '../../server/stand-in/painter/idea.ts'
import { namedColours } from '../../server/stand-in/painter/namedColours.ts'

/** Subjects as words: how many, and in what colour. */
const subjectsOf = (prompt: string) =>
  readIdea(prompt).subjects.map(({ thing, count, colour }) => {
    const name = Object.entries(namedColours).find(([, value]) => value === colour)?.[0]
    return [String(count), name, thing.words[0]].filter(Boolean).join(' ')
  })

describe('the painter’s reading of a prompt', () => {
  it.each([
    ['a red fox in a snowy forest', ['1 red fox']],
    ['a cat on a blue sofa', ['1 cat', '1 blue sofa']],
    ['minimal poster of a yellow boat on a green sea', ['1 yellow boat']],
    ['three tulips in a vase', ['3 tulip', '1 vase']],
    ['a bowl of apples', ['1 bowl', '3 apple']],
    ['an orange cat beside an orange', ['1 orange cat', '1 orange']],
    ['a cherry blossom tree', ['1 blossom']],
    ['a palm tree', ['1 palm']],
    ['a mountain village', ['3 house']],
    ['🦊 🌲', ['1 fox', '1 pine']],
    ['freedom of thought', []],
  ])('finds in "%s" %j', (prompt, subjects) => {
    expect(subjectsOf(prompt)).toEqual(subjects)
  })

  it('gives a colour to the place it is said of, and keeps those said of nothing', () => {
    const { colours, loose } = readIdea('a boat on a green sea under a pink sky, something violet')
    expect([colours.get('sea'), colours.get('sky')]).toEqual([
      namedColours.green,
      namedColours.pink,
    ])
    expect(readIdea('something violet').loose).toEqual([namedColours.violet])
    expect(loose).not.toContain(namedColours.green)
  })

  it.each([
    ['a forest', 'day'],
    ['a snowy forest at night', 'night'],
    ['a lighthouse at dusk', 'dusk'],
    ['October leaves', 'autumn'],
    ['a foggy morning', 'dawn'],
    ['thunderstorm over the plains', 'storm'],
  ])('hears the mood of "%s" as %s', (prompt, mood) => {
    expect(readIdea(prompt).mood).toBe(mood)
  })

  it('is not misled by names that every object has', () => {
    expect(readIdea('constructor toString __proto__ hasOwnProperty')).toMatchObject({
      subjects: [],
      loose: [],
      mood: 'day',
    })
  })
})
