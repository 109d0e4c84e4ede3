import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 782,
  height: 2248,
  states: {
    'review.initial_input': { box: [16, 29, 463, 228], gutter: 0 },
    'review.generating.connecting': { box: [227, 641, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [227, 687, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [227, 740, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [227, 793, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [227, 846, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 471, 463, 439], gutter: 0 },
    'review.user_feedback': { box: [16, 1460, 463, 288], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [295, 2074, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [295, 2120, 152, 34], gutter: 0 },
    'review.final.approved': { box: [107, 2038, 356, 132], gutter: 0 },
    'review.final.rejected': { box: [107, 2182, 86, 34], gutter: 0 },
    'review.final': { box: [16, 1908, 463, 324], gutter: 42 },
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
        [364, 869],
        [451, 869],
        [451, 922],
        [492, 922],
        [492, 1448],
        [410, 1448],
        [410, 1460],
      ],
      label: [440, 1164, 104, 42],
    },
    'review.generating.without_picture → review.initial_input': {
      points: [
        [364, 857],
        [465, 857],
        [465, 279],
        [271, 279],
        [271, 257],
      ],
      label: [399, 351, 131, 42],
    },
    'review.generating → review.generating.attempting': {
      points: [
        [16, 704],
        [227, 704],
      ],
      label: [58, 692, 125, 22],
    },
    'review.generating → review.generating.drawing': {
      points: [
        [16, 757],
        [227, 757],
      ],
      label: [55, 725, 131, 62],
    },
    'review.generating → review.generating.backing_off': {
      points: [
        [16, 810],
        [227, 810],
      ],
      label: [58, 798, 125, 22],
    },
    'review.generating → review.user_feedback': {
      points: [
        [132, 910],
        [132, 1460],
      ],
      label: [51, 1174, 161, 22],
    },
    'review.generating → review.generating.without_picture': {
      points: [
        [16, 863],
        [227, 863],
      ],
      label: [40, 831, 161, 62],
    },
    'review.user_feedback → review.final.approved.downloaded': {
      points: [
        [201, 1748],
        [201, 1760],
        [254, 1760],
        [254, 1866],
        [44, 1866],
        [44, 2144],
        [295, 2144],
      ],
      label: [185, 1792, 137, 42],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [294, 1748],
        [294, 1770],
        [434, 1770],
        [434, 1876],
        [58, 1876],
        [58, 2067],
        [107, 2067],
      ],
      label: [348, 1782, 171, 62],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [100, 1748],
        [100, 1856],
        [30, 1856],
        [30, 2199],
        [107, 2199],
      ],
      label: [41, 1792, 118, 42],
    },
    'review.user_feedback → review.generating': {
      points: [
        [271, 1460],
        [271, 1448],
        [326, 1448],
        [326, 922],
        [271, 922],
        [271, 910],
      ],
      label: [238, 934, 176, 502],
    },
    'review.final.approved → review.final.approved.downloaded': {
      points: [
        [107, 2131],
        [295, 2131],
      ],
      label: [131, 2107, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [271, 1908],
        [271, 1886],
        [608, 1886],
        [608, 1760],
        [386, 1760],
        [386, 1748],
      ],
      label: [545, 1802, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [410, 1908],
        [410, 1896],
        [692, 1896],
        [692, 269],
        [410, 269],
        [410, 257],
      ],
      label: [626, 361, 132, 22],
    },
  },
  initials: {
    'review.generating': [
      [209, 658],
      [227, 658],
    ],
    'review.final.approved': [
      [271, 2091],
      [295, 2091],
    ],
    'review.final': [
      [83, 2049],
      [107, 2049],
    ],
    review: [
      [132, 11],
      [132, 29],
    ],
  },
}
