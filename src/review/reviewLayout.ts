import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 782,
  height: 1808,
  states: {
    'review.initial_input': { box: [16, 29, 463, 168], gutter: 0 },
    'review.generating.connecting': { box: [227, 541, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [227, 587, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [227, 640, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [227, 693, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [227, 746, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 411, 463, 399], gutter: 0 },
    'review.user_feedback': { box: [16, 1160, 463, 148], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [295, 1634, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [295, 1680, 152, 34], gutter: 0 },
    'review.final.approved': { box: [107, 1598, 356, 132], gutter: 0 },
    'review.final.rejected': { box: [107, 1742, 86, 34], gutter: 0 },
    'review.final': { box: [16, 1468, 463, 324], gutter: 42 },
  },
  arrows: {
    'review.initial_input → review.generating': {
      points: [
        [132, 197],
        [132, 411],
      ],
      label: [60, 231, 144, 162],
    },
    'review.generating.without_picture → review.user_feedback': {
      points: [
        [364, 769],
        [451, 769],
        [451, 822],
        [492, 822],
        [492, 1148],
        [410, 1148],
        [410, 1160],
      ],
      label: [440, 964, 104, 42],
    },
    'review.generating.without_picture → review.initial_input': {
      points: [
        [364, 757],
        [465, 757],
        [465, 219],
        [271, 219],
        [271, 197],
      ],
      label: [399, 291, 131, 42],
    },
    'review.generating → review.generating.attempting': {
      points: [
        [16, 604],
        [227, 604],
      ],
      label: [58, 592, 125, 22],
    },
    'review.generating → review.generating.drawing': {
      points: [
        [16, 657],
        [227, 657],
      ],
      label: [55, 625, 131, 62],
    },
    'review.generating → review.generating.backing_off': {
      points: [
        [16, 710],
        [227, 710],
      ],
      label: [58, 698, 125, 22],
    },
    'review.generating → review.user_feedback': {
      points: [
        [132, 810],
        [132, 1160],
      ],
      label: [51, 974, 161, 22],
    },
    'review.generating → review.generating.without_picture': {
      points: [
        [16, 763],
        [227, 763],
      ],
      label: [40, 731, 161, 62],
    },
    'review.user_feedback → review.final.approved.downloaded': {
      points: [
        [201, 1308],
        [201, 1320],
        [254, 1320],
        [254, 1426],
        [44, 1426],
        [44, 1704],
        [295, 1704],
      ],
      label: [185, 1352, 137, 42],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [294, 1308],
        [294, 1330],
        [434, 1330],
        [434, 1436],
        [58, 1436],
        [58, 1627],
        [107, 1627],
      ],
      label: [348, 1342, 171, 62],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [100, 1308],
        [100, 1416],
        [30, 1416],
        [30, 1759],
        [107, 1759],
      ],
      label: [41, 1352, 118, 42],
    },
    'review.user_feedback → review.generating': {
      points: [
        [271, 1160],
        [271, 1148],
        [326, 1148],
        [326, 822],
        [271, 822],
        [271, 810],
      ],
      label: [238, 834, 176, 302],
    },
    'review.final.approved → review.final.approved.downloaded': {
      points: [
        [107, 1691],
        [295, 1691],
      ],
      label: [131, 1667, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [271, 1468],
        [271, 1446],
        [608, 1446],
        [608, 1320],
        [386, 1320],
        [386, 1308],
      ],
      label: [545, 1362, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [410, 1468],
        [410, 1456],
        [692, 1456],
        [692, 209],
        [410, 209],
        [410, 197],
      ],
      label: [626, 301, 132, 22],
    },
  },
  initials: {
    'review.generating': [
      [209, 558],
      [227, 558],
    ],
    'review.final.approved': [
      [271, 1651],
      [295, 1651],
    ],
    'review.final': [
      [83, 1609],
      [107, 1609],
    ],
    review: [
      [132, 11],
      [132, 29],
    ],
  },
}
