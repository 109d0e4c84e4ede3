import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the studio machine's states and transitions stand. Written by `npm run statechart`. */
export const studioLayout: ChartLayout = {
  width: 666,
  height: 1093,
  states: {
    'studio.drawing': { box: [16, 476, 418, 168], gutter: 0 },
    'studio.slowed': { box: [16, 784, 418, 105], gutter: 0 },
    'studio.paused': { box: [16, 989, 418, 88], gutter: 0 },
    studio: { box: [16, 8, 435, 425], gutter: 0 },
  },
  arrows: {
    'studio.drawing → studio.slowed': {
      points: [
        [121, 644],
        [121, 784],
      ],
      label: [41, 698, 118, 42],
    },
    'studio.drawing → studio.paused': {
      points: [
        [267, 644],
        [267, 666],
        [448, 666],
        [448, 967],
        [267, 967],
        [267, 989],
      ],
      label: [396, 708, 103, 22],
    },
    'studio.slowed → studio.drawing': {
      points: [
        [246, 784],
        [246, 656],
        [183, 656],
        [183, 644],
      ],
      label: [187, 678, 118, 82],
    },
    'studio.slowed → studio.paused': {
      points: [
        [100, 889],
        [100, 989],
      ],
      label: [48, 923, 103, 22],
    },
    'studio.paused → studio.slowed': {
      points: [
        [183, 989],
        [183, 967],
        [246, 967],
        [246, 889],
      ],
      label: [190, 913, 111, 42],
    },
    'studio.paused → studio.drawing': {
      points: [
        [350, 989],
        [350, 977],
        [584, 977],
        [584, 656],
        [350, 656],
        [350, 644],
      ],
      label: [525, 698, 117, 42],
    },
  },
  initials: {
    studio: [
      [121, 458],
      [121, 476],
    ],
  },
}
