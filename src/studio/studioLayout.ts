import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the studio machine's states and transitions stand. Written by `npm run statechart`. */
export const studioLayout: ChartLayout = {
  width: 674,
  height: 1123,
  states: {
    'studio.drawing': { box: [16, 476, 418, 168], gutter: 0 },
    'studio.slowed': { box: [16, 794, 418, 105], gutter: 0 },
    'studio.paused': { box: [16, 1019, 418, 88], gutter: 0 },
    studio: { box: [16, 8, 435, 425], gutter: 0 },
  },
  arrows: {
    'studio.drawing → studio.paused': {
      points: [
        [267, 644],
        [267, 666],
        [448, 666],
        [448, 997],
        [267, 997],
        [267, 1019],
      ],
      label: [389, 698, 118, 62],
    },
    'studio.drawing → studio.slowed': {
      points: [
        [107, 644],
        [107, 794],
      ],
      label: [41, 698, 131, 62],
    },
    'studio.slowed → studio.drawing': {
      points: [
        [257, 794],
        [257, 676],
        [183, 676],
        [183, 644],
      ],
      label: [198, 688, 118, 82],
    },
    'studio.slowed → studio.paused': {
      points: [
        [105, 899],
        [105, 1019],
      ],
      label: [46, 923, 118, 62],
    },
    'studio.paused → studio.slowed': {
      points: [
        [183, 1019],
        [183, 997],
        [246, 997],
        [246, 899],
      ],
      label: [190, 933, 111, 42],
    },
    'studio.paused → studio.drawing': {
      points: [
        [350, 1019],
        [350, 1007],
        [592, 1007],
        [592, 656],
        [350, 656],
        [350, 644],
      ],
      label: [533, 708, 117, 42],
    },
  },
  initials: {
    studio: [
      [121, 458],
      [121, 476],
    ],
  },
}
