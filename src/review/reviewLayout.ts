import type { ChartLayout } from '../statechart/chartLayout.ts'

/** Where the review machine's states and transitions stand. Written by `npm run statechart`. */
export const reviewLayout: ChartLayout = {
  width: 790,
  height: 2724,
  states: {
    'review.initial_input': { box: [16, 139, 670, 248], gutter: 0 },
    'review.generating.queued': { box: [227, 927, 137, 34], gutter: 0 },
    'review.generating.connecting': { box: [505, 927, 137, 34], gutter: 0 },
    'review.generating.attempting': { box: [505, 973, 137, 34], gutter: 0 },
    'review.generating.drawing': { box: [505, 1026, 137, 34], gutter: 0 },
    'review.generating.backing_off': { box: [505, 1079, 137, 34], gutter: 0 },
    'review.generating.without_picture': { box: [505, 1132, 137, 34], gutter: 0 },
    'review.generating': { box: [16, 737, 670, 459], gutter: 0 },
    'review.user_feedback': { box: [16, 1946, 670, 288], gutter: 0 },
    'review.final.approved.awaiting_download': { box: [295, 2550, 152, 34], gutter: 0 },
    'review.final.approved.downloaded': { box: [295, 2596, 152, 34], gutter: 0 },
    'review.final.approved': { box: [107, 2514, 356, 132], gutter: 0 },
    'review.final.rejected': { box: [107, 2658, 86, 34], gutter: 0 },
    'review.final': { box: [16, 2384, 670, 324], gutter: 42 },
    review: { box: [16, 8, 670, 88], gutter: 0 },
  },
  arrows: {
    'review.initial_input → review.generating': {
      points: [
        [184, 387],
        [184, 737],
      ],
      label: [105, 411, 158, 302],
    },
    'review.generating.queued → review.generating.connecting': {
      points: [
        [364, 944],
        [505, 944],
      ],
      label: [390, 932, 89, 22],
    },
    'review.generating.without_picture → review.user_feedback': {
      points: [
        [642, 1155],
        [658, 1155],
        [658, 1208],
        [586, 1208],
        [586, 1946],
      ],
      label: [534, 1550, 104, 42],
    },
    'review.generating.without_picture → review.initial_input': {
      points: [
        [642, 1143],
        [672, 1143],
        [672, 725],
        [385, 725],
        [385, 387],
      ],
      label: [319, 541, 131, 42],
    },
    'review.generating → review.generating.attempting': {
      points: [
        [16, 990],
        [505, 990],
      ],
      label: [58, 978, 125, 22],
    },
    'review.generating → review.generating.drawing': {
      points: [
        [16, 1043],
        [505, 1043],
      ],
      label: [55, 1011, 131, 62],
    },
    'review.generating → review.generating.backing_off': {
      points: [
        [16, 1096],
        [505, 1096],
      ],
      label: [58, 1084, 125, 22],
    },
    'review.generating → review.user_feedback': {
      points: [
        [184, 1196],
        [184, 1946],
      ],
      label: [95, 1550, 178, 42],
    },
    'review.generating → review.generating.without_picture': {
      points: [
        [16, 1149],
        [505, 1149],
      ],
      label: [40, 1117, 161, 62],
    },
    'review.user_feedback → review.final.approved.downloaded': {
      points: [
        [254, 2234],
        [254, 2342],
        [44, 2342],
        [44, 2620],
        [295, 2620],
      ],
      label: [185, 2268, 137, 42],
    },
    'review.user_feedback → review.final.approved': {
      points: [
        [434, 2234],
        [434, 2352],
        [58, 2352],
        [58, 2543],
        [107, 2543],
      ],
      label: [348, 2258, 171, 62],
    },
    'review.user_feedback → review.final.rejected': {
      points: [
        [150, 2234],
        [150, 2246],
        [100, 2246],
        [100, 2332],
        [30, 2332],
        [30, 2675],
        [107, 2675],
      ],
      label: [41, 2268, 118, 42],
    },
    'review.user_feedback → review.generating': {
      points: [
        [387, 1946],
        [387, 1196],
      ],
      label: [299, 1220, 176, 702],
    },
    'review.final.approved → review.final.approved.downloaded': {
      points: [
        [107, 2607],
        [295, 2607],
      ],
      label: [131, 2583, 132, 22],
    },
    'review.final → review.user_feedback': {
      points: [
        [385, 2384],
        [385, 2362],
        [608, 2362],
        [608, 2246],
        [552, 2246],
        [552, 2234],
      ],
      label: [545, 2278, 125, 22],
    },
    'review.final → review.initial_input': {
      points: [
        [586, 2384],
        [586, 2372],
        [700, 2372],
        [700, 399],
        [586, 399],
        [586, 387],
      ],
      label: [634, 551, 132, 22],
    },
  },
  initials: {
    'review.generating': [
      [209, 944],
      [227, 944],
    ],
    'review.final.approved': [
      [271, 2567],
      [295, 2567],
    ],
    'review.final': [
      [83, 2525],
      [107, 2525],
    ],
    review: [
      [184, 121],
      [184, 139],
    ],
  },
}
