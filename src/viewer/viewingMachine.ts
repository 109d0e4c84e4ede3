import { assign, setup, type ActorRefFrom, type SnapshotFrom } from 'xstate'

export const backdrops = ['neutral', 'black', 'white', 'checkerboard'] as const
export type Backdrop = (typeof backdrops)[number]

/** How much of the stage is one picture's: all of it, or shared with another one. */
export type Mode = 'single' | 'side_by_side' | 'slider' | 'difference'

export type ViewingContext = {
  backdrop: Backdrop
  /** The picture that was chosen to compare with; nothing while nobody has chosen. */
  otherId: string | null
  /** Differences of a channel up to this one, from 0 to 255, are none. */
  threshold: number
  /** How much of the picture has changed, from 0 to 1. */
  share: number
  /** Why there is no difference to be seen. */
  trouble: string
}

export type ViewingEvent =
  | { type: 'mode.chosen'; mode: Mode }
  | { type: 'other.chosen'; id: string }
  | { type: 'backdrop.turned' }
  | { type: 'blink.started' }
  | { type: 'blink.ended' }
  | { type: 'threshold.changed'; threshold: number }
  | { type: 'difference.asked' }
  | { type: 'difference.computed'; share: number }
  | { type: 'difference.failed'; trouble: string }
  | { type: 'screen.filled' }
  | { type: 'screen.left' }
  | { type: 'screen.refused' }
  /** Something else than a finished picture is on the stage. */
  | { type: 'stage.taken' }

export type ViewingActor = ActorRefFrom<typeof viewingMachine>
export type ViewingSnapshot = SnapshotFrom<typeof viewingMachine>

const viewing = setup({
  types: { context: {} as ViewingContext, events: {} as ViewingEvent },
  actions: {
    chooseOther: assign({ otherId: (_, { id }: { id: string | null }) => id }),
    turnBackdrop: assign({
      backdrop: ({ context }) =>
        backdrops[(backdrops.indexOf(context.backdrop) + 1) % backdrops.length] ?? 'neutral',
    }),
    changeThreshold: assign({
      threshold: (_, { threshold }: { threshold: number }) => threshold,
    }),
    noteShare: assign({ share: (_, { share }: { share: number }) => share }),
    noteTrouble: assign({ trouble: (_, { trouble }: { trouble: string }) => trouble }),
  },
  guards: { isMode: (_, { chosen, mode }: { chosen: Mode; mode: Mode }) => chosen === mode },
})

const choose = <Target extends string>(mode: Mode, target: Target) =>
  ({
    guard: {
      type: 'isMode',
      params: ({ event }: { event: { mode: Mode } }) => ({ chosen: event.mode, mode }),
    },
    target,
  }) as const

/** How one picture is looked at. Where it is zoomed and moved to changes too often to be told here. */
export const viewingMachine = viewing.createMachine({
  id: 'viewing',
  type: 'parallel',
  context: { backdrop: 'neutral', otherId: null, threshold: 16, share: 0, trouble: '' },
  states: {
    /** What can be chosen in any mode. */
    choices: {
      on: {
        'other.chosen': { actions: { type: 'chooseOther', params: ({ event }) => event } },
        'backdrop.turned': { actions: 'turnBackdrop' },
        'threshold.changed': { actions: { type: 'changeThreshold', params: ({ event }) => event } },
      },
    },
    mode: {
      initial: 'single',
      on: {
        'mode.chosen': [
          choose('single', '.single'),
          choose('side_by_side', '.comparing.side_by_side'),
          choose('slider', '.comparing.slider'),
          choose('difference', '.comparing.difference'),
        ],
        // The next picture is compared with the one that it came from.
        'stage.taken': {
          target: '.single',
          actions: { type: 'chooseOther', params: { id: null } },
        },
      },
      states: {
        single: {},
        comparing: {
          initial: 'side_by_side',
          states: {
            side_by_side: {},
            slider: {},
            difference: {
              initial: 'computing',
              on: {
                'difference.asked': '.computing',
                'difference.computed': {
                  target: '.shown',
                  actions: { type: 'noteShare', params: ({ event }) => event },
                },
                'difference.failed': {
                  target: '.failed',
                  actions: { type: 'noteTrouble', params: ({ event }) => event },
                },
              },
              states: { computing: {}, shown: {}, failed: {} },
            },
          },
        },
      },
    },
    /** A short look at the other picture. */
    peek: {
      initial: 'released',
      on: { 'stage.taken': '.released' },
      states: {
        released: { on: { 'blink.started': 'held' } },
        held: { on: { 'blink.ended': 'released' } },
      },
    },
    screen: {
      initial: 'windowed',
      on: { 'screen.filled': '.full', 'screen.left': '.windowed', 'screen.refused': '.refused' },
      states: {
        windowed: {},
        full: {},
        refused: { on: { '*': 'windowed' } },
      },
    },
  },
})

/** The mode that a snapshot is in. */
export function modeOf(snapshot: ViewingSnapshot): Mode {
  const { mode } = snapshot.value
  if (typeof mode === 'string') return 'single'
  return typeof mode.comparing === 'string' ? mode.comparing : 'difference'
}
