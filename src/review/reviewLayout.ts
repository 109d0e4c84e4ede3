import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 782,
  height: 2088,
  states: {
    'review.initial_input': { box: [16, 29, 463, 228], gutter: 0 },
    'review.generating.connecting': { box: [227, 601, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [227, 647, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [227, 700, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [227, 753, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [227, 806, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 471, 463, 399], gutter: 0 },
    'review.user_feedback': { box: [16, 1420, 463, 168], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [295, 1914, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [295, 1960, 152, 34], gutter: 0 },
    'review.final.approved': { box: [107, 1878, 356, 132], gutter: 0 },
    'review.final.rejected': { box: [107, 2022, 86, 34], gutter: 0 },
    'review.final': { box: [16, 1748, 463, 324], gutter: 42 },
  },
  arrows: {
    'review.initial_input → review.generating': {
      points: [
        [132, 257],
        [132, 471],
      ],
      label: [60, 291, 144, 162],
    },
    'review.generating.without_picture → review.user_feedback': {
      points: [
        [364, 829],
        [451, 829],
        [451, 882],
        [492, 882],
        [492, 1408],
        [410, 1408],
        [410, 1420],
      ],
      label: [440, 1124, 104, 42],
    },
    'review.generating.without_picture → review.initial_input': {
      points: [
        [364, 817],
        [465, 817],
        [465, 279],
        [271, 279],
        [271, 257],
      ],
      label: [399, 351, 131, 42],
    },
    'review.generating → review.generating.attempting': {
      points: [
        [16, 664],
        [227, 664],
      ],
      label: [58, 652, 125, 22],
    },
    'review.generating → review.generating.drawing': {
      points: [
        [16, 717],
        [227, 717],
      ],
      label: [55, 685, 131, 62],
    },
    'review.generating → review.generating.backing_off': {
      points: [
        [16, 770],
        [227, 770],
      ],
      label: [58, 758, 125, 22],
    },
    'review.generating → review.user_feedback': {
      points: [
        [132, 870],
        [132, 1420],
      ],
      label: [51, 1134, 161, 22],
    },
    'review.generating → review.generating.without_picture': {
      points: [
        [16, 823],
        [227, 823],
      ],
      label: [40, 791, 161, 62],
    },
    'review.user_feedback → review.final.approved.downloaded': {
      points: [
        [201, 1588],
        [201, 1600],
        [254, 1600],
        [254, 1706],
        [44, 1706],
        [44, 1984],
        [295, 1984],
      ],
      label: [185, 1632, 137, 42],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [294, 1588],
        [294, 1610],
        [434, 1610],
        [434, 1716],
        [58, 1716],
        [58, 1907],
        [107, 1907],
      ],
      label: [348, 1622, 171, 62],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [100, 1588],
        [100, 1696],
        [30, 1696],
        [30, 2039],
        [107, 2039],
      ],
      label: [41, 1632, 118, 42],
    },
    'review.user_feedback → review.generating': {
      points: [
        [271, 1420],
        [271, 1408],
        [326, 1408],
        [326, 882],
        [271, 882],
        [271, 870],
      ],
      label: [238, 894, 176, 502],
    },
    'review.final.approved → review.final.approved.downloaded': {
      points: [
        [107, 1971],
        [295, 1971],
      ],
      label: [131, 1947, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [271, 1748],
        [271, 1726],
        [608, 1726],
        [608, 1600],
        [386, 1600],
        [386, 1588],
      ],
      label: [545, 1642, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [410, 1748],
        [410, 1736],
        [692, 1736],
        [692, 269],
        [410, 269],
        [410, 257],
      ],
      label: [626, 361, 132, 22],
    },
  },
  initials: {
    'review.generating': [
      [209, 618],
      [227, 618],
    ],
    'review.final.approved': [
      [271, 1931],
      [295, 1931],
    ],
    'review.final': [
      [83, 1889],
      [107, 1889],
    ],
    review: [
      [132, 11],
      [132, 29],
    ],
  },
}
