import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 782,
  height: 2168,
  states: {
    'review.initial_input': { box: [16, 29, 463, 228], gutter: 0 },
    'review.generating.connecting': { box: [227, 601, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [227, 647, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [227, 700, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [227, 753, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [227, 806, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 471, 463, 399], gutter: 0 },
    'review.user_feedback': { box: [16, 1420, 463, 248], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [295, 1994, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [295, 2040, 152, 34], gutter: 0 },
    'review.final.approved': { box: [107, 1958, 356, 132], gutter: 0 },
    'review.final.rejected': { box: [107, 2102, 86, 34], gutter: 0 },
    'review.final': { box: [16, 1828, 463, 324], gutter: 42 },
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
        [201, 1668],
        [201, 1680],
        [254, 1680],
        [254, 1786],
        [44, 1786],
        [44, 2064],
        [295, 2064],
      ],
      label: [185, 1712, 137, 42],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [294, 1668],
        [294, 1690],
        [434, 1690],
        [434, 1796],
        [58, 1796],
        [58, 1987],
        [107, 1987],
      ],
      label: [348, 1702, 171, 62],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [100, 1668],
        [100, 1776],
        [30, 1776],
        [30, 2119],
        [107, 2119],
      ],
      label: [41, 1712, 118, 42],
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
        [107, 2051],
        [295, 2051],
      ],
      label: [131, 2027, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [271, 1828],
        [271, 1806],
        [608, 1806],
        [608, 1680],
        [386, 1680],
        [386, 1668],
      ],
      label: [545, 1722, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [410, 1828],
        [410, 1816],
        [692, 1816],
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
      [271, 2011],
      [295, 2011],
    ],
    'review.final': [
      [83, 1969],
      [107, 1969],
    ],
    review: [
      [132, 11],
      [132, 29],
    ],
  },
}
