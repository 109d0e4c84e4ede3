import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the studio machine's states and transitions stand. Written by `npm run statechart`. */
export const studioLayout: ChartLayout = {
  width: 674,
  height: 1133,
  states: {
    'studio.drawing': { box: [16, 476, 418, 188], gutter: 0 },
    'studio.slowed': { box: [16, 804, 418, 105], gutter: 0 },
    'studio.paused': { box: [16, 1029, 418, 88], gutter: 0 },
    studio: { box: [16, 8, 435, 425], gutter: 0 },
  },
  arrows: {
    'studio.drawing → studio.paused': {
      points: [
        [267, 664],
        [267, 686],
        [448, 686],
        [448, 1007],
        [267, 1007],
        [267, 1029],
      ],
      label: [389, 708, 118, 62],
    },
    'studio.drawing → studio.slowed': {
      points: [
        [121, 664],
        [121, 804],
      ],
      label: [55, 718, 90, 42],
    },
    'studio.slowed → studio.drawing': {
      points: [
        [246, 804],
        [246, 676],
        [183, 676],
        [183, 664],
      ],
      label: [187, 698, 118, 82],
    },
    'studio.slowed → studio.paused': {
      points: [
        [105, 909],
        [105, 1029],
      ],
      label: [46, 933, 118, 62],
    },
    'studio.paused → studio.slowed': {
      points: [
        [183, 1029],
        [183, 1007],
        [246, 1007],
        [246, 909],
      ],
      label: [190, 943, 111, 42],
    },
    'studio.paused → studio.drawing': {
      points: [
        [350, 1029],
        [350, 1017],
        [592, 1017],
        [592, 676],
        [350, 676],
        [350, 664],
      ],
      label: [533, 698, 117, 82],
    },
  },
  initials: {
    studio: [
      [121, 458],
      [121, 476],
    ],
  },
}
