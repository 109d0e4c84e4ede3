import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 896,
  height: 2795,
  states: {
    'review.initial_input': { box: [16, 29, 776, 248], gutter: 0 },
    'review.generating.queued': { box: [32, 897, 137, 34], gutter: 0 },
    'review.generating.connecting': { box: [32, 1001, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [32, 1059, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [32, 1117, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [32, 1175, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [32, 1233, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 627, 776, 656], gutter: 0 },
    'review.user_feedback': { box: [16, 2027, 776, 288], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [295, 2621, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [295, 2667, 152, 34], gutter: 0 },
    'review.final.approved': { box: [107, 2585, 356, 132], gutter: 0 },
    'review.final.rejected': { box: [107, 2729, 86, 34], gutter: 0 },
    'review.final': { box: [16, 2455, 776, 324], gutter: 42 },
  },
  arrows: {
    'review.initial_input → review.generating': {
      points: [
        [210, 277],
        [210, 627],
      ],
      label: [131, 301, 158, 302],
    },
    'review.generating.queued → review.generating.connecting': {
      points: [
        [102, 931],
        [102, 1001],
      ],
      label: [57, 955, 89, 22],
    },
    'review.generating.without_picture → review.user_feedback': {
      points: [
        [66, 1295],
        [676, 1295],
        [676, 2027],
      ],
      label: [624, 1637, 104, 42],
    },
    'review.generating.without_picture → review.initial_input': {
      points: [
        [107, 1267],
        [778, 1283],
        [778, 615],
        [443, 615],
        [443, 277],
      ],
      label: [377, 431, 131, 42],
    },
    'review.generating → review.generating.attempting': {
      points: [
        [183, 627],
        [183, 1047],
        [66, 1047],
        [66, 1059],
      ],
      label: [120, 837, 125, 22],
    },
    'review.generating → review.generating.drawing': {
      points: [
        [337, 627],
        [337, 1105],
        [66, 1105],
        [66, 1117],
      ],
      label: [271, 817, 131, 62],
    },
    'review.generating → review.generating.backing_off': {
      points: [
        [491, 627],
        [491, 1163],
        [66, 1163],
        [66, 1175],
      ],
      label: [428, 837, 125, 22],
    },
    'review.generating → review.user_feedback': {
      points: [
        [210, 1283],
        [210, 2027],
      ],
      label: [121, 1637, 178, 42],
    },
    'review.generating → review.generating.without_picture': {
      points: [
        [660, 627],
        [660, 1221],
        [66, 1221],
        [66, 1233],
      ],
      label: [579, 817, 161, 62],
    },
    'review.user_feedback → review.final.approved.downloaded': {
      points: [
        [326, 2315],
        [326, 2327],
        [283, 2327],
        [283, 2423],
        [44, 2423],
        [44, 2691],
        [295, 2691],
      ],
      label: [214, 2349, 137, 42],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [463, 2315],
        [463, 2433],
        [58, 2433],
        [58, 2614],
        [107, 2614],
      ],
      label: [377, 2339, 171, 62],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [171, 2315],
        [171, 2327],
        [129, 2327],
        [129, 2413],
        [30, 2413],
        [30, 2746],
        [107, 2746],
      ],
      label: [70, 2349, 118, 42],
    },
    'review.user_feedback → review.generating': {
      points: [
        [443, 2027],
        [443, 1283],
      ],
      label: [355, 1307, 176, 702],
    },
    'review.final.approved → review.final.approved.downloaded': {
      points: [
        [107, 2678],
        [295, 2678],
      ],
      label: [131, 2654, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [443, 2455],
        [443, 2443],
        [637, 2443],
        [637, 2315],
      ],
      label: [574, 2359, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [676, 2455],
        [676, 2413],
        [806, 2413],
        [806, 289],
        [676, 289],
        [676, 277],
      ],
      label: [740, 441, 132, 22],
    },
  },
  initials: {
    'review.generating': [
      [66, 879],
      [66, 897],
    ],
    'review.final.approved': [
      [271, 2638],
      [295, 2638],
    ],
    'review.final': [
      [83, 2596],
      [107, 2596],
    ],
    review: [
      [210, 11],
      [210, 29],
    ],
  },
}
