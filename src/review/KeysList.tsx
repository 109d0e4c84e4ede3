import { Fragment } from 'react'
import { shortcuts, type Shortcut } from './shortcuts.ts'

type Group = { title: string; className?: string; keys: [Shortcut, string][] }

const groups: Group[] = [
  {
    title: 'Decide',
    keys: [
      ['approve', 'Approve the version on screen'],
      ['regenerate', 'Draw it once more'],
      ['mark', 'Mark a place on the picture'],
      ['change', 'Write what should change, then request it'],
      ['reject', 'Reject'],
      ['undo', 'Undo the decision'],
    ],
  },
  {
    title: 'Versions',
    keys: [
      ['previous', 'The version before'],
      ['next', 'The version after'],
      ['numbered', 'The version of that number'],
    ],
  },
  {
    title: 'View',
    keys: [
      ['zoomIn', 'Zoom in'],
      ['zoomOut', 'Zoom out'],
      ['fit', 'Show the whole picture'],
      ['move', 'Move an enlarged picture'],
      ['fullScreen', 'Full screen'],
      ['blink', 'The other version while held'],
      ['difference', 'Show what has changed'],
    ],
  },
  {
    title: 'Many prompts',
    className: 'keys-many',
    keys: [
      ['nextReview', 'The next prompt of the list'],
      ['previousReview', 'The prompt before'],
      ['nextReady', 'The next one to judge'],
      ['reorder', 'Move a prompt that has the focus'],
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      ['generate', 'Generate, or send what is written'],
      ['cancel', 'Leave a field, end a comparison, cancel a drawing'],
      ['help', 'These keys'],
    ],
  },
]

/** What each key does, by what it is about. */
export const KeysList = () => (
  <>
    <div className="keys-groups">
      {groups.map(({ title, className, keys }) => (
        <section key={title} className={className}>
          <h2>{title}</h2>
          <dl className="keys">
            {keys.map(([shortcut, words]) => (
              <Fragment key={shortcut}>
                <dt>
                  <kbd>{shortcuts[shortcut].cap}</kbd>
                </dt>
                <dd>{words}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </div>
    <p className="hint">They rest while you type or choose from a list; Esc leaves the field.</p>
  </>
)
