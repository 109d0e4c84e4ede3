import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 651,
  height: 1414,
  states: {
    'review.initial_input': { box: [16, 29, 443, 128], gutter: 0 },
    'review.generating.connecting': { box: [227, 407, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [227, 453, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [227, 506, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [227, 559, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [227, 612, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 277, 443, 399], gutter: 0 },
    'review.user_feedback': { box: [16, 846, 443, 128], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [275, 1240, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [275, 1286, 152, 34], gutter: 0 },
    'review.final.approved': { box: [93, 1204, 350, 132], gutter: 0 },
    'review.final.rejected': { box: [93, 1348, 86, 34], gutter: 0 },
    'review.final': { box: [16, 1074, 443, 324], gutter: 28 },
  },
  arrows: {
    'review.initial_input → review.generating': {
      points: [
        [127, 157],
        [127, 277],
      ],
      label: [48, 191, 158, 62],
    },
    'review.generating.without_picture → review.user_feedback': {
      points: [
        [364, 635],
        [431, 635],
        [431, 688],
        [487, 688],
        [487, 834],
        [393, 834],
        [393, 846],
      ],
      label: [435, 740, 104, 42],
    },
    'review.generating.without_picture → review.initial_input': {
      points: [
        [364, 623],
        [445, 623],
        [445, 265],
        [404, 265],
        [404, 179],
        [260, 179],
        [260, 157],
      ],
      label: [338, 201, 131, 42],
    },
    'review.generating → review.generating.attempting': {
      points: [
        [16, 470],
        [227, 470],
      ],
      label: [58, 458, 125, 22],
    },
    'review.generating → review.generating.drawing': {
      points: [
        [16, 523],
        [227, 523],
      ],
      label: [55, 491, 131, 62],
    },
    'review.generating → review.generating.backing_off': {
      points: [
        [16, 576],
        [227, 576],
      ],
      label: [58, 564, 125, 22],
    },
    'review.generating → review.user_feedback': {
      points: [
        [127, 676],
        [127, 846],
      ],
      label: [46, 750, 161, 22],
    },
    'review.generating → review.generating.without_picture': {
      points: [
        [16, 629],
        [227, 629],
      ],
      label: [40, 597, 161, 62],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [244, 974],
        [244, 1062],
        [44, 1062],
        [44, 1233],
        [93, 1233],
      ],
      label: [185, 998, 118, 42],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [100, 974],
        [100, 1052],
        [30, 1052],
        [30, 1365],
        [93, 1365],
      ],
      label: [41, 998, 118, 42],
    },
    'review.user_feedback → review.generating': {
      points: [
        [260, 846],
        [260, 834],
        [321, 834],
        [321, 688],
        [260, 688],
        [260, 676],
      ],
      label: [233, 700, 176, 122],
    },
    'review.final.approved → review.final.approved.downloaded': {
      points: [
        [93, 1303],
        [275, 1303],
      ],
      label: [117, 1291, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [260, 1074],
        [260, 1052],
        [393, 1052],
        [393, 974],
      ],
      label: [330, 1008, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [393, 1074],
        [393, 1062],
        [561, 1062],
        [561, 169],
        [393, 169],
        [393, 157],
      ],
      label: [495, 211, 132, 22],
    },
  },
  initials: {
    'review.generating': [
      [209, 424],
      [227, 424],
    ],
    'review.final.approved': [
      [257, 1257],
      [275, 1257],
    ],
    'review.final': [
      [69, 1215],
      [93, 1215],
    ],
    review: [
      [127, 11],
      [127, 29],
    ],
  },
}
