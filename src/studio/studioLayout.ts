import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the studio machine's states and transitions stand. Written by `npm run statechart`. */
export const studioLayout: ChartLayout = {
  width: 666,
  height: 1053,
  states: {
    'studio.drawing': { box: [16, 476, 418, 168], gutter: 0 },
    'studio.slowed': { box: [16, 744, 418, 105], gutter: 0 },
    'studio.paused': { box: [16, 949, 418, 88], gutter: 0 },
    studio: { box: [16, 8, 435, 425], gutter: 0 },
  },
  arrows: {
    'studio.drawing → studio.slowed': {
      points: [
        [121, 644],
        [121, 744],
      ],
      label: [41, 678, 118, 42],
    },
    'studio.drawing → studio.paused': {
      points: [
        [267, 644],
        [267, 666],
        [448, 666],
        [448, 927],
        [267, 927],
        [267, 949],
      ],
      label: [396, 688, 103, 22],
    },
    'studio.slowed → studio.paused': {
      points: [
        [100, 849],
        [100, 949],
      ],
      label: [48, 883, 103, 22],
    },
    'studio.slowed → studio.drawing': {
      points: [
        [246, 744],
        [246, 656],
        [183, 656],
        [183, 644],
      ],
      label: [187, 688, 118, 22],
    },
    'studio.paused → studio.slowed': {
      points: [
        [183, 949],
        [183, 927],
        [246, 927],
        [246, 849],
      ],
      label: [190, 873, 111, 42],
    },
    'studio.paused → studio.drawing': {
      points: [
        [350, 949],
        [350, 937],
        [584, 937],
        [584, 656],
        [350, 656],
        [350, 644],
      ],
      label: [525, 678, 117, 42],
    },
  },
  initials: {
    studio: [
      [121, 458],
      [121, 476],
    ],
  },
}
